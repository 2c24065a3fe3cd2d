import { CancelQueryDocument, ProfileQueryDocument } from 'Frontend/generated/graphql/features/query/Sql';
import { ColumnTable } from 'Frontend/features/columns/ColumnTable';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useEffect } from 'react';
import { useMutation } from 'urql';
import { shownAs } from './resultColumns';
import styles from './SqlPage.module.css';
import { newKey } from './useSqlRun';

export interface AnswerStatisticsProps {
  readonly workspace: string;
  readonly sql: string;
}

/** What is in the whole answer, column by column; counted when it is first looked at. */
export function AnswerStatistics({ workspace, sql }: AnswerStatisticsProps) {
  const { t } = useTexts();
  const [{ data, error }, profile] = useMutation(ProfileQueryDocument);
  const [, cancel] = useMutation(CancelQueryDocument);
  useEffect(() => {
    const key = newKey();
    void profile({ input: { workspace, sql, key } });
    return () => void cancel({ input: { key } });
  }, [workspace, sql, profile, cancel]);
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Skeleton shape="table" lines={6} />;
  const { rowCount, columns } = data.profileQuery;
  return (
    <div className={styles.rows}>
      <p className={styles.muted}>{t('query.statistics.whole', { count: Number(rowCount) })}</p>
      <ColumnTable
        version={{
          rowCount,
          columns: columns.map(({ name, type, statistics }) => ({
            name,
            type: shownAs[type],
            label: null,
            description: null,
            unit: null,
            key: false,
            personalData: false,
            statistics,
          })),
        }}
      />
    </div>
  );
}
