import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import {
  buildASTSchema,
  Kind,
  parse,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
} from 'graphql';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const frontend = path.resolve(import.meta.dirname, '../src/main/frontend');
const schemaFolder = path.resolve(import.meta.dirname, '../../schema');
const target = path.join(frontend, 'generated/graphql');

interface Source {
  readonly file: string;
  readonly document: DocumentNode;
}

function fragmentsOf(document: DocumentNode): FragmentDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
}

/** The file's own definitions and, in the same output, every fragment of other files that they spread. */
function complete(source: Source, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const definitions = new Map(source.document.definitions.map((definition) => [definition, definition] as const));
  const known = new Set(fragmentsOf(source.document).map((fragment) => fragment.name.value));
  const queue: (typeof source.document.definitions)[number][] = [...source.document.definitions];
  for (let next = queue.pop(); next; next = queue.pop()) {
    visit(next, {
      FragmentSpread(spread) {
        const fragment = fragments.get(spread.name.value);
        if (!fragment) throw new Error(`${source.file}: there is no fragment ${spread.name.value}`);
        if (known.has(spread.name.value)) return;
        known.add(spread.name.value);
        definitions.set(fragment, fragment);
        queue.push(fragment);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions: [...definitions.values()] };
}

function readSources(): Source[] {
  return globSync('**/*.graphql', { cwd: frontend, exclude: (name) => name === 'generated' })
    .sort()
    .map((file) => ({ file, document: parse(readFileSync(path.join(frontend, file), 'utf8')) }));
}

function readSchema(): DocumentNode {
  const files = globSync('*.graphqls', { cwd: schemaFolder }).sort();
  const { definitions } = parse(files.map((file) => readFileSync(path.join(schemaFolder, file), 'utf8')).join('\n'));
  const extended = new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_EXTENSION ? [definition.name.value] : [],
    ),
  );
  // A root type that no feature extends yet has no fields, which graphql-js refuses.
  const isEmptyRoot = (definition: DefinitionNode) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
    !definition.fields?.length &&
    !extended.has(definition.name.value);
  return { kind: Kind.DOCUMENT, definitions: definitions.filter((definition) => !isEmptyRoot(definition)) };
}

function writeIfChanged(file: string, content: string): void {
  try {
    if (readFileSync(file, 'utf8') === content) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function removeStale(written: ReadonlySet<string>): void {
  for (const file of globSync('**/*.ts', { cwd: target })) {
    if (!written.has(file)) rmSync(path.join(target, file));
  }
}

/** `features/a/B.graphql` → `generated/graphql/features/a/B.ts`, checked against `schema/*.graphqls`. */
export async function generateOperations(): Promise<void> {
  const sources = readSources();
  const fragments = new Map(
    sources.flatMap((source) => fragmentsOf(source.document)).map((fragment) => [fragment.name.value, fragment]),
  );
  const written = new Set<string>();
  const schema = sources.length > 0 ? readSchema() : undefined;
  for (const source of sources) {
    if (!schema) break;
    const output = source.file.replace(/\.graphql$/, '.ts');
    const content = await codegen({
      schema,
      schemaAst: buildASTSchema(schema, { assumeValidSDL: true }),
      documents: [{ location: source.file, document: complete(source, fragments) }],
      filename: output,
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string', Long: 'string', JSON: 'unknown' },
        dedupeFragments: true,
        immutableTypes: true,
        skipTypename: false,
      },
      plugins: [{ operations: {} }, { typedDocuments: {} }],
      pluginMap: { operations, typedDocuments },
    });
    writeIfChanged(path.join(target, output), content);
    written.add(output);
  }
  removeStale(written);
}
