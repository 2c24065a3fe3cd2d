import type { SynchronisationSummaryFragment } from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { Link } from 'react-router';
import { useScheduleText } from './useScheduleText';

export interface SynchronisationTableProps {
  readonly workspace: string;
  readonly synchronisations: readonly SynchronisationSummaryFragment[];
}

/** What brings data in: from where, how the last run went, when the next one is. */
export function SynchronisationTable({ workspace, synchronisations }: SynchronisationTableProps) {
  const { t } = useTexts();
  const scheduleText = useScheduleText();
  const columns: readonly ListColumn<SynchronisationSummaryFragment>[] = [
    {
      key: 'title',
      header: t('synchronisations.title'),
      sortBy: ({ title }) => title,
      render: ({ id, title }) => <Link to={`/w/${workspace}/synchronisations/${id}`}>{title}</Link>,
    },
    {
      key: 'source',
      header: t('synchronisations.source'),
      wideOnly: true,
      sortBy: ({ source }) => source.name,
      render: ({ source }) => source.name,
    },
    {
      key: 'state',
      header: t('synchronisations.lastRun'),
      render: ({ running, lastRun }) => {
        const run = running ?? lastRun;
        return run ? <StateBadge state={run.state} /> : t('synchronisations.never');
      },
    },
    {
      key: 'when',
      header: t('synchronisations.when'),
      wideOnly: true,
      sortBy: ({ lastRun }) => lastRun?.createdAt ?? '',
      render: ({ lastRun }) => (lastRun ? <RelativeTime instant={lastRun.createdAt} /> : '–'),
    },
    {
      key: 'next',
      header: t('synchronisations.nextRun'),
      sortBy: ({ nextRunAt }) => nextRunAt ?? '',
      render: ({ paused, nextRunAt, schedule }) =>
        paused ? (
          <StateBadge state="PAUSED" />
        ) : nextRunAt ? (
          <span title={scheduleText(schedule)}>
            <RelativeTime instant={nextRunAt} />
          </span>
        ) : (
          t('synchronisations.every.none')
        ),
    },
  ];
  return <ListTable label={t('sources.brought')} rows={synchronisations} rowKey={({ id }) => id} columns={columns} />;
}
