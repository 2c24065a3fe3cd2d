import type { ValueType } from 'Frontend/generated/graphql/features/query/Sql';
import type { DataColumn, DataType } from 'Frontend/ui/DataTable';

/** The types of datasets, for those of answers. */
export const shownAs: Readonly<Record<ValueType, DataType>> = {
  TEXT: 'TEXT',
  BOOLEAN: 'BOOLEAN',
  INTEGER: 'BIGINT',
  BIGINT: 'BIGINT',
  DECIMAL: 'DECIMAL',
  DOUBLE: 'DOUBLE',
  DATE: 'DATE',
  TIME: 'TEXT',
  TIMESTAMP: 'TIMESTAMP',
  TIMESTAMPTZ: 'TIMESTAMP',
  UUID: 'TEXT',
  BINARY: 'TEXT',
  OTHER: 'TEXT',
};

interface ResultColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly label?: string | null;
}

/** The columns of an answer as the table of rows shows them. */
export const toDataColumns = (columns: readonly ResultColumn[]): DataColumn[] =>
  columns.map(({ name, type, label }) => ({ name, type: shownAs[type], label: label ?? null }));

/** A name as SQL wants it: quoted where it is not plain lower-case letters, digits and underscores. */
export const quoted = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where in a text its character number `position` (from 0) stands, counted from 1. */
export function placeOf(text: string, position: number): Place {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
