// Checks descriptions of datasets, a Turtle file each, with a SHACL engine of its own:
//   node build/conformance.ts REFERENCE FOLDER
// The name of a file begins with the level of its access rights. Prints a line for each violation, and a last line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetCore, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const SHACL = 'http://www.w3.org/ns/shacl#';
const VIOLATION = `${SHACL}Violation`;
const LEVELS = ['public', 'restricted', 'non-public'];

const [reference = '', folder = ''] = process.argv.slice(2);

function read(...files: string[]): Store {
  return new Store(files.flatMap((file) => new Parser({ baseIRI: 'urn:base' }).parse(readFileSync(file, 'utf8'))));
}

/** A property shape without a path means what a node shape means, and engines refuse it. Nothing else is loaded. */
function mended(shapes: Store): Store {
  const imports = DataFactory.namedNode('http://www.w3.org/2002/07/owl#imports');
  shapes.removeQuads(shapes.getQuads(null, imports, null, null));
  const property = term('property');
  const pathless = shapes
    .getQuads(null, property, null, null)
    .filter((quad: Quad) => shapes.countQuads(quad.object, term('path'), null, null) === 0);
  for (const quad of pathless) {
    shapes.removeQuad(quad);
    shapes.addQuad(quad.subject, term('node'), quad.object);
  }
  return shapes;
}

function term(name: string): NamedNode {
  return DataFactory.namedNode(SHACL + name);
}

function validator(...files: string[]): SHACLValidator {
  return new SHACLValidator(mended(read(...files.map((file) => join(reference, file)))));
}

const ofLevels = new Map(
  LEVELS.map((level) => [
    level,
    validator(
      'dcat-ap-3.0.1/shapes.ttl',
      'dcat-ap-3.0.1/range.ttl',
      'dcat-ap-3.0.1/mdr-vocabularies.shape.ttl',
      `healthdcat-ap-r8/${level}-shapes.ttl`,
    ),
  ]),
);
const ofAll = validator('dcat-ap-3.0.1/dcat-ap-SHACL.ttl');

const files = readdirSync(folder).filter((file) => file.endsWith('.ttl'));
for (const file of files) {
  const said = read(join(folder, file)) as DatasetCore;
  const ofLevel = ofLevels.get(file.replace(/-\d+\.ttl$/, ''));
  if (!ofLevel) {
    throw new Error(`No level: ${file}`);
  }
  for (const each of [ofLevel, ofAll]) {
    for (const found of (await each.validate(said)).results) {
      if (found.severity?.value === VIOLATION) {
        const message = found.message.map((words) => words.value).join(' ');
        console.log([file, found.focusNode?.value, found.path?.value, message].join(' '));
      }
    }
  }
}
console.log(`${files.length} datasets checked`);
