import { Grid } from '@vaadin/react-components/Grid.js';
import { GridColumn } from '@vaadin/react-components/GridColumn.js';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useCallback, useMemo } from 'react';
import styles from './DataTable.module.css';

export type DataType = 'TEXT' | 'BIGINT' | 'DECIMAL' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP';

export interface DataColumn {
  readonly name: string;
  readonly type: DataType;
  /** What the column is, where its name does not say it. */
  readonly label?: string | null;
}

export interface DataTableProps {
  /** Accessible name. */
  readonly label: string;
  readonly columns: readonly DataColumn[];
  /** In the order of the columns; 64-bit integers and decimals as strings. */
  readonly rows: readonly (readonly unknown[])[];
  /** As high as its rows; else as high as its container. */
  readonly allRowsVisible?: boolean;
}

const isNumber = (type: DataType) => type === 'BIGINT' || type === 'DECIMAL' || type === 'DOUBLE';

function useCellTexts() {
  const formats = useFormats();
  const { t } = useTexts();
  return useCallback(
    (type: DataType, value: unknown): string => {
      if (value === null || value === undefined) return t('ui.empty');
      if (typeof value === 'boolean') return t(value ? 'ui.yes' : 'ui.no');
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
      if (isNumber(type) && Number.isFinite(Number(text))) return formats.number(text);
      if (type === 'TIMESTAMP' && !Number.isNaN(Date.parse(text))) return formats.dateTime(text);
      if (type === 'DATE' && !Number.isNaN(Date.parse(text))) return formats.date(`${text.slice(0, 10)}T00:00`);
      return text;
    },
    [formats, t],
  );
}

interface Item {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];
}

/** Rows of data with typed columns; only the visible rows are drawn. */
export function DataTable({ label, columns, rows, allRowsVisible }: DataTableProps) {
  const { t } = useTexts();
  const textOf = useCellTexts();
  const items = useMemo<Item[]>(
    () =>
      rows.map((values) => ({
        values,
        texts: columns.map(({ type }, index) => textOf(type, values[index])),
      })),
    [rows, columns, textOf],
  );
  return (
    <Grid
      className={styles.grid}
      theme="no-border small row-stripes"
      accessibleName={label}
      items={items}
      allRowsVisible={allRowsVisible ?? false}
      columnRendering="lazy"
      cellPartNameGenerator={(column, { item }) =>
        item.values[Number(column.path?.split('.')[1])] == null ? 'empty' : ''
      }
    >
      {columns.map(({ name, type, label: meaning }, index) => {
        const key: TextKey = `ui.column.${type}`;
        return (
          <GridColumn
            key={`${index} ${name}`}
            path={`texts.${index}`}
            autoWidth
            resizable
            textAlign={isNumber(type) ? 'end' : 'start'}
            headerRenderer={() => (
              <span className={styles.header} title={meaning ?? name}>
                <span>{name}</span>
                <small>{t(key)}</small>
              </span>
            )}
          />
        );
      })}
    </Grid>
  );
}
