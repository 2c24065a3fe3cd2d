import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const frontend = path.resolve(import.meta.dirname, '../src/main/frontend');
const target = path.join(frontend, 'generated/textKeys.ts');

export interface TextFile {
  /** Folder of the feature, which prefixes its keys. */
  readonly feature: string;
  readonly language: string;
  readonly texts: Readonly<Record<string, string>>;
}

export function readTextFiles(): TextFile[] {
  return globSync('{ui,lib,features/*}/texts.*.json', { cwd: frontend })
    .sort()
    .map((file) => ({
      feature: path.basename(path.dirname(file)),
      language: path.basename(file).split('.')[1] ?? '',
      texts: JSON.parse(readFileSync(path.join(frontend, file), 'utf8')) as Record<string, string>,
    }));
}

/** The keys of all English texts as one type, so that a misspelt key does not compile. */
export function generateTextKeys(): void {
  const keys = readTextFiles()
    .filter((file) => file.language === 'en')
    .flatMap((file) => Object.keys(file.texts).map((key) => `${file.feature}.${key}`));
  const content = `export type TextKey =\n${keys.map((key) => `  | '${key}'`).join('\n') || '  never'};\n`;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}
