import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { HiddenText } from './HiddenText';
import styles from './ListTable.module.css';

export interface ListColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** Leaves the header to screen readers, for a column of buttons. */
  readonly headerHidden?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** What the column sorts by; without it, it cannot be sorted. */
  readonly sortBy?: (row: Row) => string | number;
  readonly align?: 'start' | 'end';
  /** Left out where the screen is narrow. */
  readonly wideOnly?: boolean;
}

export interface ListTableProps<Row> {
  /** Accessible name. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first column names the row; put the link to its page there. */
  readonly columns: readonly ListColumn<Row>[];
}

interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

function sorted<Row>(rows: readonly Row[], column: ListColumn<Row> | undefined, descending: boolean, language: string) {
  const { sortBy } = column ?? {};
  if (!sortBy) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const order = (one: Row, other: Row) => {
    const [a, b] = [sortBy(one), sortBy(other)];
    return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  };
  return [...rows].sort((one, other) => (descending ? order(other, one) : order(one, other)));
}

/** A list of things as a table with sortable columns. For rows of data there is DataTable. */
export function ListTable<Row>({ label, rows, rowKey, columns }: ListTableProps<Row>) {
  const { t, language } = useTexts();
  const [sorting, setSorting] = useState<Sorting>();
  const shown = useMemo(
    () =>
      sorted(
        rows,
        columns.find(({ key }) => key === sorting?.key),
        sorting?.descending ?? false,
        language,
      ),
    [rows, columns, sorting, language],
  );
  const sortNext = (key: string) =>
    setSorting((old) => ({ key, descending: old?.key === key ? !old.descending : false }));
  const classOf = ({ align, wideOnly }: ListColumn<Row>) =>
    [align === 'end' ? styles.end : '', wideOnly ? styles.wideOnly : ''].join(' ');
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => {
              const direction =
                sorting?.key !== column.key ? undefined : sorting.descending ? 'descending' : 'ascending';
              const Arrow = direction === undefined ? ArrowUpDown : direction === 'descending' ? ArrowDown : ArrowUp;
              return (
                <th key={column.key} scope="col" className={classOf(column)} aria-sort={direction}>
                  {column.sortBy ? (
                    <button
                      type="button"
                      className={styles.sorter}
                      title={t('ui.sortBy', { column: column.header })}
                      onClick={() => sortNext(column.key)}
                    >
                      {column.header}
                      <Arrow aria-hidden size={13} />
                    </button>
                  ) : column.headerHidden ? (
                    <HiddenText>{column.header}</HiddenText>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell key={column.key} scope={index === 0 ? 'row' : undefined} className={classOf(column)}>
                    {column.render(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
