import { DataTable, type DataType } from 'Frontend/ui/DataTable';
import { useMemo } from 'react';
import type { Preview } from './usePreview';

type Type = Preview['columns'][number]['type'];

function shownAs(type: Type): DataType {
  switch (type) {
    case 'INTEGER':
      return 'BIGINT';
    case 'TIMESTAMPTZ':
      return 'TIMESTAMP';
    case 'BIGINT':
    case 'DECIMAL':
    case 'DOUBLE':
    case 'BOOLEAN':
    case 'DATE':
    case 'TIMESTAMP':
      return type;
    case 'TEXT':
    case 'TIME':
    case 'UUID':
    case 'BINARY':
    case 'OTHER':
      return 'TEXT';
  }
}

export function PreviewTable({ label, preview }: { readonly label: string; readonly preview: Preview }) {
  const columns = useMemo(
    () => preview.columns.map(({ name, type }) => ({ name, type: shownAs(type), label: null })),
    [preview.columns],
  );
  const rows = useMemo(() => preview.rows.map(({ values }) => values), [preview.rows]);
  return <DataTable label={label} columns={columns} rows={rows} allRowsVisible={rows.length <= 12} />;
}
