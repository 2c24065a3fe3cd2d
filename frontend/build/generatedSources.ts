import type { Plugin } from 'vite';
import { generateOperations } from './operations.ts';
import { generateTextKeys } from './texts.ts';

/** Writes the typed GraphQL operations and text keys before anything imports them. */
export function generatedSources(): Plugin {
  return {
    name: 'hub-generated-sources',
    async buildStart() {
      generateTextKeys();
      await generateOperations();
    },
  };
}
