import type { QualityRunFactsFragment } from 'Frontend/generated/graphql/features/quality/Quality';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { QualityBadge } from './QualityBadge';

/** Every time the rules of a dataset were checked. */
export function RunHistory({ runs }: { readonly runs: readonly QualityRunFactsFragment[] }) {
  const { t } = useTexts();
  return (
    <ListTable
      label={t('quality.history')}
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'version',
          header: t('quality.history.version'),
          sortBy: ({ versionNumber }) => versionNumber,
          render: ({ versionNumber }) => versionNumber,
        },
        { key: 'state', header: t('quality.history.state'), render: (run) => <QualityBadge run={run} /> },
        {
          key: 'when',
          header: t('quality.history.when'),
          sortBy: ({ queuedAt }) => queuedAt,
          render: ({ queuedAt, finishedAt }) => <RelativeTime instant={finishedAt ?? queuedAt} />,
        },
        {
          key: 'by',
          header: t('quality.history.by'),
          wideOnly: true,
          render: ({ askedBy }) => askedBy?.name ?? t('quality.history.itself'),
        },
        { key: 'passed', header: t('quality.history.passed'), align: 'end', render: ({ passed }) => passed },
        { key: 'warnings', header: t('quality.history.warnings'), align: 'end', render: ({ warnings }) => warnings },
        { key: 'failed', header: t('quality.history.failed'), align: 'end', render: ({ failed }) => failed },
      ]}
    />
  );
}
