import { Button } from '@vaadin/react-components/Button.js';
import { HarvestsDocument, type HarvestSummaryFragment } from 'Frontend/generated/graphql/features/harvests/Harvests';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { Page } from 'Frontend/ui/Page';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { HarvestDialog } from './HarvestDialog';
import { useFollowed } from './useFollowed';

/** Which other catalogs are brought in, for those who decide about them. */
export function HarvestsPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [{ data, error, fetching }, refresh] = useQuery({
    query: HarvestsDocument,
    context: useMemo(() => ({ additionalTypenames: ['Harvest'] }), []),
  });
  const all = data?.harvests;
  useFollowed(all?.some(({ running }) => running) ?? false, refresh);
  const add = (theme: string) => (
    <Button theme={theme} onClick={() => setAdding(true)}>
      {t('harvests.add')}
    </Button>
  );
  return (
    <Page
      title={t('harvests.title')}
      crumbs={[{ text: t('sources.title'), to: '/sources' }]}
      lead={t('harvests.lead')}
      action={add('primary')}
    >
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {!all && fetching ? <Skeleton shape="table" lines={4} /> : null}
      {all?.length === 0 ? (
        <EmptyState icon="catalog" title={t('harvests.none')} action={add('')}>
          {t('harvests.none.text')}
        </EmptyState>
      ) : null}
      {all && all.length > 0 ? <HarvestTable harvests={all} /> : null}
      {adding ? (
        <HarvestDialog
          onClose={() => setAdding(false)}
          onSaved={(id) => void navigate(`/sources/harvests/${encodeURIComponent(id)}`)}
        />
      ) : null}
    </Page>
  );
}

function HarvestTable({ harvests }: { readonly harvests: readonly HarvestSummaryFragment[] }) {
  const { t } = useTexts();
  const columns: readonly ListColumn<HarvestSummaryFragment>[] = [
    {
      key: 'catalog',
      header: t('harvests.catalog'),
      sortBy: ({ source }) => source.name,
      render: ({ id, source }) => <Link to={`/sources/harvests/${encodeURIComponent(id)}`}>{source.name}</Link>,
    },
    {
      key: 'state',
      header: t('harvests.lastRun'),
      sortBy: ({ running, lastRun }) => (running ?? lastRun)?.createdAt ?? '',
      render: ({ running, lastRun }) => {
        const run = running ?? lastRun;
        return run ? (
          <>
            <StateBadge state={run.state} />
            <small>
              <RelativeTime instant={run.createdAt} />
            </small>
          </>
        ) : (
          t('harvests.never')
        );
      },
    },
    {
      key: 'datasets',
      header: t('harvests.datasets'),
      align: 'end',
      sortBy: ({ datasets }) => datasets,
      render: ({ datasets }) => <FormattedNumber value={datasets} />,
    },
    {
      key: 'broken',
      header: t('harvests.broken'),
      align: 'end',
      sortBy: ({ lastRun }) => lastRun?.counts.broken ?? 0,
      render: ({ lastRun }) => <FormattedNumber value={lastRun?.counts.broken ?? 0} />,
    },
    {
      key: 'audience',
      header: t('harvests.audience'),
      wideOnly: true,
      sortBy: ({ audience }) => audience,
      render: ({ audience }) => t(`harvests.audience.${audience}`),
    },
    {
      key: 'next',
      header: t('synchronisations.nextRun'),
      wideOnly: true,
      sortBy: ({ nextRunAt }) => nextRunAt ?? '',
      render: ({ nextRunAt, paused, schedule }) =>
        paused && schedule ? (
          <StateBadge state="PAUSED" />
        ) : nextRunAt ? (
          <RelativeTime instant={nextRunAt} />
        ) : (
          t('synchronisations.every.none')
        ),
    },
  ];
  return <ListTable label={t('harvests.title')} rows={harvests} rowKey={({ id }) => id} columns={columns} />;
}
