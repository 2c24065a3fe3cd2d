import { QueryHistoryDocument } from 'Frontend/generated/graphql/features/query/Sql';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useQuery } from 'urql';
import styles from './SqlPage.module.css';

export interface HistoryProps {
  readonly workspace: string;
  readonly onOpen: (sql: string) => void;
}

/** The person's own runs here, the newest first; a click puts one back into the editor. */
export function History({ workspace, onOpen }: HistoryProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const [{ data, error, fetching }, refresh] = useQuery({
    query: QueryHistoryDocument,
    variables: { workspace },
    requestPolicy: 'network-only',
  });
  if (!data && fetching) return <Skeleton lines={6} />;
  const runs = data?.queryHistory.edges.map((edge) => edge.node) ?? [];
  return (
    <>
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {data && runs.length === 0 ? (
        <EmptyState icon="sql" title={t('query.history.none')} />
      ) : (
        <ul className={styles.list}>
          {runs.map(({ id, sql, startedAt, elapsedMillis, state, rowCount, error: why }) => (
            <li key={id}>
              <button type="button" className={styles.entry} title={why ?? sql} onClick={() => onOpen(sql)}>
                <code>{sql.replaceAll(/\s+/g, ' ').slice(0, 120)}</code>
                <small>
                  {t(`query.state.${state}`, {
                    rows: rowCount ?? 0,
                    duration: formats.duration(Number(elapsedMillis)),
                  })}
                  {' · '}
                  <RelativeTime instant={startedAt} />
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
