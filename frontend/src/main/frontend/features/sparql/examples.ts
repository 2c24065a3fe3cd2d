import type { TextKey } from 'Frontend/generated/textKeys';
import type { Language } from 'Frontend/lib/i18n/language';

export interface Example {
  readonly title: TextKey;
  readonly query: string;
}

const prefixes = `PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`;

/** Queries to begin with; each answers on any hub. */
export const examplesIn = (language: Language): readonly Example[] => [
  {
    title: 'sparql.example.datasets',
    query: `${prefixes}
SELECT ?dataset ?title ?publisher ?modified {
  ?dataset a dcat:Dataset ; dct:publisher / foaf:name ?publisher .
  OPTIONAL { ?dataset dct:title ?local FILTER(LANGMATCHES(LANG(?local), "${language}")) }
  OPTIONAL { ?dataset dct:title ?own FILTER(LANG(?own) = "") }
  OPTIONAL { ?dataset dct:title ?english FILTER(LANGMATCHES(LANG(?english), "en")) }
  BIND(COALESCE(?local, ?own, ?english) AS ?title)
  OPTIONAL { ?dataset dct:modified ?modified }
}
ORDER BY DESC(?modified) ?title
LIMIT 100`,
  },
  {
    title: 'sparql.example.keywords',
    query: `${prefixes}
SELECT ?keyword (COUNT(?dataset) AS ?datasets) {
  ?dataset dcat:keyword ?keyword
}
GROUP BY ?keyword
ORDER BY DESC(?datasets) ?keyword`,
  },
  {
    title: 'sparql.example.rights',
    query: `${prefixes}
SELECT ?rights (COUNT(?dataset) AS ?datasets) {
  ?dataset a dcat:Dataset ; dct:accessRights ?access .
  OPTIONAL { ?access skos:prefLabel ?label FILTER(LANG(?label) = "${language}") }
  OPTIONAL { ?access skos:prefLabel ?english FILTER(LANG(?english) = "en") }
  BIND(COALESCE(?label, ?english, ?access) AS ?rights)
}
GROUP BY ?rights
ORDER BY DESC(?datasets)`,
  },
  {
    title: 'sparql.example.words',
    query: `${prefixes}
SELECT ?dataset ?title ?description {
  ?dataset a dcat:Dataset ; dct:title ?title ; dct:description ?description
  FILTER(LANG(?title) = LANG(?description))
  FILTER(REGEX(CONCAT(STR(?title), " ", STR(?description)), "health|santé", "i"))
}
LIMIT 100`,
  },
  {
    title: 'sparql.example.concepts',
    query: `${prefixes}
SELECT ?concept ?label ?scheme {
  ?concept skos:inScheme ?scheme ; skos:prefLabel ?label
  FILTER(LANG(?label) = "${language}")
}
ORDER BY ?scheme ?label
LIMIT 500`,
  },
  {
    title: 'sparql.example.graph',
    query: `${prefixes}
CONSTRUCT {
  ?dataset dct:title ?title ; dcat:distribution ?distribution .
  ?distribution dcat:mediaType ?type
}
WHERE {
  ?dataset a dcat:Dataset ; dct:title ?title .
  OPTIONAL { ?dataset dcat:distribution ?distribution . ?distribution dcat:mediaType ?type }
}
LIMIT 200`,
  },
];
