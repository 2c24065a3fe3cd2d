/** A group too small to be shown: drawn as suppressed, never as zero. */
export const suppressed = 'suppressed';

export type ChartValue = number | null | typeof suppressed;

export interface ChartSeries {
  readonly name: string;
  /** One value a category. */
  readonly values: readonly ChartValue[];
}

/** What a chart shows, whatever draws it. */
export interface ChartSpec {
  readonly kind: 'bar' | 'horizontalBar' | 'stackedBar' | 'line' | 'area' | 'pie' | 'scatter';
  readonly categories: readonly string[];
  /** What the categories are, for example "Department". */
  readonly categoryTitle: string;
  /** What the values are, with their unit. */
  readonly valueTitle: string;
  readonly series: readonly ChartSeries[];
}

export const hasSuppressed = (spec: ChartSpec) =>
  spec.series.some(({ values }) => values.some((value) => value === suppressed));
