import type { ErrorCode, Problem } from 'Frontend/lib/graphql/problems';

/** One value of an answer, as the results format of SPARQL has it. */
export interface Term {
  readonly type: 'uri' | 'literal' | 'bnode';
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

export type Answer =
  | {
      readonly kind: 'rows';
      readonly names: readonly string[];
      readonly rows: readonly Readonly<Record<string, Term>>[];
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'triples'; readonly turtle: string };

interface Results {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Term>>[] };
}

export function answerOf(contentType: string, body: string): Answer {
  if (!contentType.includes('json')) return { kind: 'triples', turtle: body };
  const results = JSON.parse(body) as Results;
  return results.boolean === undefined
    ? { kind: 'rows', names: results.head.vars ?? [], rows: results.results?.bindings ?? [] }
    : { kind: 'boolean', value: results.boolean };
}

interface ProblemDetail {
  readonly type?: string;
  readonly detail?: string;
  readonly code?: ErrorCode;
  readonly parameters?: Readonly<Record<string, string>>;
}

const prefix = 'urn:shift-hub:problem:';

/** A problem detail of HTTP as one of the hub's problems. */
export function problemOf(body: string): Problem {
  try {
    const { type = '', detail = '', code = 'INTERNAL', parameters } = JSON.parse(body) as ProblemDetail;
    const key = type.startsWith(prefix) ? type.slice(prefix.length) : undefined;
    return { code, message: detail, ...(key && { key }), ...(parameters && { parameters }) };
  } catch {
    return { code: 'INTERNAL', message: '' };
  }
}

const dataset = /^\/id\/dataset\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:#.*)?$/;

/** The page about a dataset of this hub; undefined for any other IRI. */
export function pageOf(iri: string, origin: string): string | undefined {
  const path = iri.startsWith(`${origin}/`) ? iri.slice(origin.length) : '';
  const id = dataset.exec(path)?.[1];
  return id && `/datasets/${id}`;
}

const names: readonly (readonly [string, string])[] = [
  ['dcat', 'http://www.w3.org/ns/dcat#'],
  ['dct', 'http://purl.org/dc/terms/'],
  ['foaf', 'http://xmlns.com/foaf/0.1/'],
  ['skos', 'http://www.w3.org/2004/02/skos/core#'],
  ['vcard', 'http://www.w3.org/2006/vcard/ns#'],
  ['csvw', 'http://www.w3.org/ns/csvw#'],
  ['prov', 'http://www.w3.org/ns/prov#'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['xsd', 'http://www.w3.org/2001/XMLSchema#'],
  ['healthdcatap', 'http://healthdataportal.eu/ns/health#'],
];

/** An IRI as people read it: by the usual prefix where there is one. */
export function shortened(iri: string): string {
  const known = names.find(([, namespace]) => iri.startsWith(namespace));
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : iri;
}

const tail = 8;

/** A dataset of this hub as a row of a table names it: what tells it from others stands at its end. */
export function shortenedDataset(iri: string): string {
  const [name = iri, part] = iri.slice(iri.lastIndexOf('/') + 1).split('#');
  return `${name.slice(0, tail)}…${name.slice(-tail)}${part === undefined ? '' : `#${part}`}`;
}
