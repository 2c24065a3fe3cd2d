import type { CatalogFilter, CatalogSort } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export const facets = ['sensitivity', 'publisher', 'label'] as const;
export type Facet = (typeof facets)[number];

const sorts: readonly CatalogSort[] = ['RELEVANCE', 'UPDATED', 'TITLE'];
const sensitivities = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'] as const;

/** What is searched stands in the address, so that it can be shared and the browser's back works. */
export function useCatalogAddress() {
  const [parameters, setParameters] = useSearchParams();
  const words = parameters.get('q') ?? '';
  const sort = sorts.find((known) => known === parameters.get('sort'));
  const filter = useMemo<CatalogFilter>(
    () => ({
      sensitivities: nonEmpty(sensitivities.filter((known) => parameters.getAll('sensitivity').includes(known))),
      publishers: nonEmpty(parameters.getAll('publisher')),
      labels: nonEmpty(parameters.getAll('label')),
    }),
    [parameters],
  );
  const change = useCallback(
    (alter: (next: URLSearchParams) => void) =>
      setParameters((old) => {
        const next = new URLSearchParams(old);
        alter(next);
        return next;
      }),
    [setParameters],
  );
  return {
    words,
    sort,
    filter,
    chosen: (facet: Facet) => parameters.getAll(facet),
    isNarrowed: facets.some((facet) => parameters.has(facet)),
    search: (text: string) => change((next) => (text ? next.set('q', text) : next.delete('q'))),
    sortBy: (by: CatalogSort) => change((next) => next.set('sort', by)),
    toggle: (facet: Facet, value: string) =>
      change((next) => (next.has(facet, value) ? next.delete(facet, value) : next.append(facet, value))),
    widen: () => change((next) => facets.forEach((facet) => next.delete(facet))),
  };
}

function nonEmpty<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
