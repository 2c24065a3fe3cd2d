import type { DataflowCheckPartsFragment } from 'Frontend/generated/graphql/features/dataflow/DataflowGraph';
import { useTexts } from 'Frontend/lib/i18n/useTexts';

export type GraphProblem = DataflowCheckPartsFragment['problems'][number];
export type Check = DataflowCheckPartsFragment;
export type Columns = Check['tables'][number]['columns'];

export function useGraphProblemText(): (problem: GraphProblem) => string {
  const { t } = useTexts();
  return ({ code, parameters }) => {
    const values = parameters as Readonly<Record<string, string>>;
    const type = values.type;
    return t(`dataflow.graph.${code}`, {
      column: '',
      value: '',
      slug: '',
      title: '',
      ...values,
      type: isColumnType(type) ? t(`ui.column.${type}`) : '',
    });
  };
}

const columnTypes = ['TEXT', 'BIGINT', 'DECIMAL', 'DOUBLE', 'BOOLEAN', 'DATE', 'TIMESTAMP'] as const;
type ColumnType = (typeof columnTypes)[number];
const isColumnType = (type: string | undefined): type is ColumnType => columnTypes.some((known) => known === type);

export const problemsAt = (check: Check | undefined, node: string) =>
  check?.problems.filter((problem) => problem.node === node) ?? [];

export const columnsOf = (check: Check | undefined, node: string | undefined): Columns =>
  check?.tables.find((table) => table.node === node)?.columns ?? [];
