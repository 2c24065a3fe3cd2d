import { ColumnProfilesDocument } from 'Frontend/generated/graphql/features/columns/ColumnProfiles';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import styles from './Columns.module.css';
import { ColumnTable } from './ColumnTable';

const againAfter = 2000;

export interface ColumnProfilesProps {
  readonly dataset: string;
  /** Whether the person may say what its columns mean. */
  readonly editable?: boolean;
}

/** The columns of the version one sees of a dataset; what is still being counted comes by itself. */
export function ColumnProfiles({ dataset, editable }: ColumnProfilesProps) {
  const { t } = useTexts();
  const [{ data, error, fetching }, refresh] = useQuery({ query: ColumnProfilesDocument, variables: { dataset } });
  const version = data?.dataset.version;
  const seesStatistics = data?.dataset.visibility === 'ROWS' || data?.dataset.visibility === 'PREVIEW';
  const pending = version != null && !version.profiled && seesStatistics;
  useEffect(() => {
    if (!pending || fetching) return undefined;
    const timer = setTimeout(() => refresh({ requestPolicy: 'network-only' }), againAfter);
    return () => clearTimeout(timer);
  }, [pending, fetching, refresh]);
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
    ) : (
      <Skeleton shape="table" lines={6} />
    );
  }
  if (!version) return null;
  const described = version.columnsDescribed;
  return (
    <>
      {pending ? (
        <p role="status" className={styles.muted}>
          {t('columns.pending')}
        </p>
      ) : null}
      <ColumnTable version={version} editable={editable ? dataset : undefined} />
      {described ? (
        <p className={styles.muted}>
          {t('columns.described', { name: described.by?.name ?? '–' })} <RelativeTime instant={described.at} />
        </p>
      ) : null}
    </>
  );
}
