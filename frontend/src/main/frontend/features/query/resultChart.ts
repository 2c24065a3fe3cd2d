import type { ValueType } from 'Frontend/generated/graphql/features/query/Sql';

interface ChartColumn {
  readonly name: string;
  readonly type: ValueType;
}

/** What a chart of an answer is drawn from: positions of columns. */
export interface ChartChoice {
  readonly by: number;
  readonly of: number;
  readonly kind: 'bar' | 'line';
}

/** More groups than this cannot be told apart. */
export const mostGroups = 50;

const numbers: readonly ValueType[] = ['INTEGER', 'BIGINT', 'DECIMAL', 'DOUBLE'];
const times: readonly ValueType[] = ['DATE', 'TIMESTAMP', 'TIMESTAMPTZ'];

export const isNumber = ({ type }: ChartColumn) => numbers.includes(type);

/** The last number over the first other column; over time as a line. Undefined where there is no number. */
export function guessedChart(columns: readonly ChartColumn[]): ChartChoice | undefined {
  const of = columns.findLastIndex(isNumber);
  const other = columns.findIndex((column, index) => index !== of && !isNumber(column));
  const by = other < 0 ? columns.findIndex((_, index) => index !== of) : other;
  const column = columns[by];
  return of < 0 || !column ? undefined : { by, of, kind: times.includes(column.type) ? 'line' : 'bar' };
}
