import type { CatalogFacet, CatalogFilter, CatalogSort } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** In the order of the panel, each with its name in the address. */
export const facets: Readonly<Record<CatalogFacet, string>> = {
  THEME: 'theme',
  HEALTH_CATEGORY: 'category',
  PUBLISHER: 'publisher',
  SENSITIVITY: 'sensitivity',
  ACCESS_RIGHTS: 'rights',
  LABEL: 'label',
  SPATIAL: 'place',
  YEAR: 'year',
  FORMAT: 'format',
  CERTIFIED: 'certified',
  QUALITY: 'quality',
};
export const facetNames = Object.keys(facets) as readonly CatalogFacet[];

const sorts: readonly CatalogSort[] = ['RELEVANCE', 'UPDATED', 'TITLE'];

/** What is searched stands in the address, so that it can be shared and the browser's back works. */
export function useCatalogAddress() {
  const [parameters, setParameters] = useSearchParams();
  const words = parameters.get('q') ?? '';
  const sort = sorts.find((known) => known === parameters.get('sort'));
  const filter = useMemo<CatalogFilter>(
    () => ({
      facets: facetNames
        .map((name) => ({ name, values: parameters.getAll(facets[name]) }))
        .filter(({ values }) => values.length > 0),
    }),
    [parameters],
  );
  const change = useCallback(
    (alter: (next: URLSearchParams) => void) =>
      setParameters(
        (old) => {
          const next = new URLSearchParams(old);
          alter(next);
          return next;
        },
        // Else a box that was ticked is empty again until a busy browser has drawn the page anew.
        { flushSync: true },
      ),
    [setParameters],
  );
  const chosen = (facet: CatalogFacet) => parameters.getAll(facets[facet]);
  const count = facetNames.reduce((sum, name) => sum + chosen(name).length, 0);
  return {
    words,
    sort,
    filter,
    chosen,
    /** How many values are chosen. */
    count,
    isNarrowed: count > 0,
    search: (text: string) => change((next) => (text ? next.set('q', text) : next.delete('q'))),
    sortBy: (by: CatalogSort) => change((next) => next.set('sort', by)),
    toggle: (facet: CatalogFacet, value: string) =>
      change((next) =>
        next.has(facets[facet], value) ? next.delete(facets[facet], value) : next.append(facets[facet], value),
      ),
    widen: () => change((next) => facetNames.forEach((name) => next.delete(facets[name]))),
  };
}

export type CatalogAddress = ReturnType<typeof useCatalogAddress>;
