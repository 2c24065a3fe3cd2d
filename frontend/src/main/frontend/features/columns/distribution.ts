import type { ProfiledColumnFragment } from 'Frontend/generated/graphql/features/columns/ColumnProfiles';
import { suppressed, type ChartSpec, type ChartValue } from 'Frontend/ui/chartSpec';

export type Statistics = NonNullable<ProfiledColumnFragment['statistics']>;

const valueOf = (rows: number | string | null): ChartValue => (rows === null ? suppressed : Number(rows));

/** Categories of a few numbers are better told as values than as ranges. */
const showsValues = ({ histogram, topValues, everyValue }: Statistics) =>
  histogram.length === 0 || (everyValue && topValues.length <= 6);

/** The bars beside a column's name. */
export function barsOf(statistics: Statistics): readonly ChartValue[] {
  return showsValues(statistics)
    ? statistics.topValues.map(({ rows }) => valueOf(rows))
    : statistics.histogram.map(({ rows }) => valueOf(rows));
}

export interface Words {
  readonly rows: string;
  readonly values: string;
  readonly others: string;
  readonly textOf: (value: string) => string;
}

/** The chart of a column: its histogram, or its most frequent values; undefined where there is nothing to draw. */
export function chartOf(statistics: Statistics, filled: number, words: Words): ChartSpec | undefined {
  const { histogram, topValues, everyValue } = statistics;
  if (!showsValues(statistics)) {
    return {
      kind: 'bar',
      categories: histogram.map(({ from }) => words.textOf(from)),
      categoryTitle: words.values,
      valueTitle: words.rows,
      series: [{ name: words.rows, values: histogram.map(({ rows }) => valueOf(rows)) }],
    };
  }
  if (topValues.length === 0) return undefined;
  const rest = filled - topValues.reduce((sum, { rows }) => sum + Number(rows), 0);
  const others = !everyValue && rest > 0;
  return {
    kind: 'horizontalBar',
    categories: [...topValues.map(({ value }) => words.textOf(value)), ...(others ? [words.others] : [])],
    categoryTitle: words.values,
    valueTitle: words.rows,
    series: [{ name: words.rows, values: [...topValues.map(({ rows }) => valueOf(rows)), ...(others ? [rest] : [])] }],
  };
}
