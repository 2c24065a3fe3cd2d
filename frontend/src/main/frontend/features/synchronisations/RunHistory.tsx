import { ImportNotes } from 'Frontend/features/imports/ImportNotes';
import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { Link } from 'react-router';
import { problemOf } from './failure';
import { RunTime } from './RunTime';
import styles from './Synchronisations.module.css';
import type { Run, Synchronisation } from './useSynchronisation';

const count = (value: string | number | null | undefined) => (value == null ? '–' : <FormattedNumber value={value} />);

/** Every run: when, by whom, how long, how much, what came of it. */
export function RunHistory({ synchronisation }: { readonly synchronisation: Synchronisation }) {
  const { t } = useTexts();
  const textOf = useProblemText();
  const { workspace, dataset, runs } = synchronisation;
  const library = `/w/${workspace.slug}/library/${dataset?.slug ?? dataset?.uuid}`;
  const columns: readonly ListColumn<Run>[] = [
    {
      key: 'when',
      header: t('synchronisations.when'),
      sortBy: ({ createdAt }) => createdAt,
      render: ({ createdAt, scheduled, startedBy }) => (
        <>
          <RelativeTime instant={createdAt} />
          <small>{scheduled ? t('synchronisations.bySchedule') : startedBy?.name}</small>
        </>
      ),
    },
    {
      key: 'state',
      header: t('synchronisations.state'),
      sortBy: ({ state }) => state,
      render: ({ state, attempt }) => (
        <>
          <StateBadge state={state} />
          {attempt > 1 ? <small>{t('synchronisations.attempt', { attempt })}</small> : null}
        </>
      ),
    },
    {
      key: 'outcome',
      header: t('synchronisations.outcome'),
      render: ({ versionNumber, failure, import: made }) =>
        failure ? (
          <span className={styles.outcome}>{textOf(problemOf(failure))}</span>
        ) : versionNumber != null && dataset ? (
          <>
            <Link className={styles.short} to={`${library}?tab=versions`}>
              {t('synchronisations.version', { number: versionNumber })}
            </Link>
            {made ? <ImportNotes notes={made.notes} /> : null}
          </>
        ) : null,
    },
    {
      key: 'duration',
      header: t('synchronisations.duration'),
      align: 'end',
      render: (run) => <RunTime run={run} />,
    },
    {
      key: 'bytes',
      header: t('synchronisations.bytes'),
      align: 'end',
      wideOnly: true,
      sortBy: ({ bytes }) => Number(bytes ?? -1),
      render: ({ bytes }) =>
        bytes == null ? (
          '–'
        ) : (
          <span className={styles.short}>
            <FormattedNumber value={bytes} as="bytes" />
          </span>
        ),
    },
    {
      key: 'read',
      header: t('imports.report.read'),
      align: 'end',
      wideOnly: true,
      sortBy: ({ rowsRead }) => Number(rowsRead ?? -1),
      render: ({ rowsRead }) => count(rowsRead),
    },
    {
      key: 'stored',
      header: t('imports.report.stored'),
      align: 'end',
      sortBy: ({ rowsStored }) => Number(rowsStored ?? -1),
      render: ({ rowsStored }) => count(rowsStored),
    },
    {
      key: 'rejected',
      header: t('imports.report.rejected'),
      align: 'end',
      sortBy: ({ rowsRejected }) => Number(rowsRejected ?? -1),
      render: ({ rowsRejected, import: made }) =>
        made && Number(rowsRejected ?? 0) > 0 ? (
          <Link to={`/w/${workspace.slug}/import?import=${made.id}`} title={t('synchronisations.report')}>
            <FormattedNumber value={rowsRejected ?? 0} />
          </Link>
        ) : (
          count(rowsRejected)
        ),
    },
  ];
  if (runs.length === 0) return <p>{t('synchronisations.never')}</p>;
  return <ListTable label={t('synchronisations.history')} rows={runs} rowKey={({ id }) => id} columns={columns} />;
}
