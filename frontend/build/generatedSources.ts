import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes the typed GraphQL operations and text keys before anything imports them. In a process of its own: Vite's
 * bundled configuration would load graphql-js a second time, which it does not tolerate.
 */
export function generatedSources(): Plugin {
  return {
    name: 'hub-generated-sources',
    buildStart() {
      execFileSync(process.execPath, [path.resolve('build/generate.ts')], { stdio: 'inherit' });
    },
  };
}
