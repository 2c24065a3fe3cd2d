import { Button } from '@vaadin/react-components/Button.js';
import { DatasetRowsDocument, type RowFilter } from 'Frontend/generated/graphql/features/query/RowsPreview';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { DataTable, type DataColumn } from 'Frontend/ui/DataTable';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { toDataColumns } from './resultColumns';
import { RowsToolbar, type RowsChoice } from './RowsToolbar';
import styles from './SqlPage.module.css';

const pageSize = 100;
const everything: RowsChoice = { columns: [], sort: undefined, descending: false, filter: undefined };

function filterOf({ filter }: RowsChoice): RowFilter | null {
  if (!filter || (filter.value === '' && !filter.is.startsWith('IS_'))) return null;
  return { where: { column: filter.column, is: filter.is, value: filter.is.startsWith('IS_') ? null : filter.value } };
}

export interface RowsPreviewProps {
  /** The dataset's id. */
  readonly dataset: string;
}

/** The rows of a dataset as far as the person may read them: in pages, with the choice of columns, sort and filter. */
export function RowsPreview({ dataset }: RowsPreviewProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const [choice, setChoice] = useState(everything);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [{ data, error, fetching }, refresh] = useQuery({
    query: DatasetRowsDocument,
    variables: {
      dataset,
      columns: choice.columns.length > 0 ? choice.columns : null,
      filter: filterOf(choice),
      orderBy: choice.sort ? [{ column: choice.sort, descending: choice.descending }] : null,
      first: pageSize,
      after: cursors.at(-1) ?? null,
    },
  });
  const page = data?.dataset.rows;
  const [known, setKnown] = useState<readonly DataColumn[]>([]);
  const columns = useMemo(() => toDataColumns(page?.columns ?? []), [page]);
  const rows = useMemo(() => page?.rows.map(({ values }) => values) ?? [], [page]);
  if (known.length === 0 && columns.length > 0) setKnown(columns);
  const start = cursors.length * pageSize;
  const choose = (next: RowsChoice) => {
    setCursors([]);
    setChoice(next);
  };
  const end = page?.pageInfo.endCursor;
  return (
    <div className={styles.preview}>
      {page?.preview ? <p className={styles.muted}>{t('query.preview.only')}</p> : null}
      {known.length > 0 && page?.preview !== true ? (
        <RowsToolbar columns={known} choice={choice} onChoose={choose} />
      ) : null}
      <ErrorNotice
        error={error}
        onRetry={() => {
          setCursors([]);
          refresh({ requestPolicy: 'network-only' });
        }}
      />
      {!page && fetching ? <Skeleton shape="table" lines={8} /> : null}
      {page && rows.length === 0 ? <EmptyState icon="library" title={t('query.preview.none')} /> : null}
      {page && rows.length > 0 ? (
        <>
          <div className={styles.rows} aria-busy={fetching}>
            <DataTable label={t('query.preview')} columns={columns} rows={rows} />
          </div>
          <div className={styles.status}>
            <span role="status">
              {t('query.preview.page', {
                from: formats.number(start + 1),
                to: formats.number(start + rows.length),
                total: formats.number(page.totalCount),
              })}
            </span>
            <Button theme="small" disabled={cursors.length === 0} onClick={() => setCursors((old) => old.slice(0, -1))}>
              <ChevronLeft slot="prefix" aria-hidden size={15} />
              {t('query.preview.previous')}
            </Button>
            <Button
              theme="small"
              disabled={!page.pageInfo.hasNextPage || !end}
              onClick={() => end && setCursors((old) => [...old, end])}
            >
              {t('query.preview.next')}
              <ChevronRight slot="suffix" aria-hidden size={15} />
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
