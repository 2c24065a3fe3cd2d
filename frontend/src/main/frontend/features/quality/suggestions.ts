import type { QualityFactsFragment, QualityTermsInput } from 'Frontend/generated/graphql/features/quality/Quality';

type Version = NonNullable<QualityFactsFragment['version']>;

export interface Suggestion {
  readonly kind: 'unique' | 'filled' | 'positive';
  readonly columns: readonly string[];
  readonly terms: QualityTermsInput;
}

/** The part of a rule by which it is known what it asks. */
export interface AskedRule {
  readonly terms: { readonly kind: QualityTermsInput['kind']; readonly columns: readonly string[] };
}

const atMost = 6;

/** What seems to be true of a dataset, from what was counted in its columns, and what no rule asks yet. */
export function suggestionsFrom(version: Version, rules: readonly AskedRule[] = []): readonly Suggestion[] {
  const isAsked = ({ terms }: Suggestion) =>
    rules.some(
      (rule) => rule.terms.kind === terms.kind && terms.columns?.every((name) => rule.terms.columns.includes(name)),
    );
  return seemingly(version).filter((suggestion) => !isAsked(suggestion));
}

function seemingly({ columns, rowCount }: Version): readonly Suggestion[] {
  const rows = Number(rowCount ?? 0);
  if (rows < 2) return [];
  const filled = columns.filter(({ statistics }) => statistics && Number(statistics.nulls) === 0);
  // The count of very many different values is approximate.
  const isUnique = (distinct: number) => (rows <= 500 ? distinct === rows : Math.abs(distinct - rows) < rows * 0.02);
  const unique = filled
    .filter(({ type, key, statistics }) => {
      const countable = type === 'TEXT' || type === 'BIGINT';
      return countable && (key || isUnique(Number(statistics?.distinct ?? 0)));
    })
    .slice(0, 2);
  const positive = filled
    .filter(({ type, statistics }) => {
      const number = type === 'BIGINT' || type === 'DECIMAL' || type === 'DOUBLE';
      return number && statistics?.minimum != null && Number(statistics.minimum) >= 0;
    })
    .filter((column) => !unique.includes(column))
    .slice(0, 2);
  return [
    ...unique.map(({ name }): Suggestion => ({
      kind: 'unique',
      columns: [name],
      terms: { kind: 'UNIQUE', columns: [name], otherColumns: [] },
    })),
    ...(filled.length > 0
      ? [
          {
            kind: 'filled',
            columns: filled.slice(0, atMost).map(({ name }) => name),
            terms: { kind: 'NOT_NULL', columns: filled.slice(0, atMost).map(({ name }) => name), otherColumns: [] },
          } satisfies Suggestion,
        ]
      : []),
    ...positive.map(({ name }): Suggestion => ({
      kind: 'positive',
      columns: [name],
      terms: { kind: 'RANGE', columns: [name], minimum: '0', otherColumns: [] },
    })),
  ];
}
