import { ProgressBar } from '@vaadin/react-components/ProgressBar.js';
import { problemOf } from 'Frontend/features/synchronisations/failure';
import { HarvestDocument, type HarvestDetailsFragment } from 'Frontend/generated/graphql/features/harvests/Harvests';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Section } from 'Frontend/ui/Section';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { BrokenRecords } from './BrokenRecords';
import { HarvestFacts } from './HarvestFacts';
import { RunCounts } from './RunCounts';
import { RunHistory } from './RunHistory';
import { useFollowed } from './useFollowed';
import { useHarvestActions } from './useHarvestActions';

/** One catalog that is brought in: what came of the last run, what could not be taken over, and when it runs next. */
export function HarvestPage() {
  const { t } = useTexts();
  const { harvest: id = '' } = useParams();
  const [{ data, error, fetching }, refresh] = useQuery({ query: HarvestDocument, variables: { id } });
  const harvest = data?.harvest;
  useFollowed(Boolean(harvest?.running), refresh);
  if (harvest) return <Shown key={harvest.id} harvest={harvest} />;
  return (
    <Page title={t('harvests.one')} crumbs={[{ text: t('harvests.title'), to: '/sources/harvests' }]}>
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {fetching ? <Skeleton shape="page" lines={8} /> : null}
    </Page>
  );
}

function Shown({ harvest }: { readonly harvest: HarvestDetailsFragment }) {
  const { t } = useTexts();
  const { action, menu, dialog } = useHarvestActions(harvest);
  const { source, running, lastRun, paused, schedule } = harvest;
  const state = running?.state ?? lastRun?.state;
  const broken = lastRun?.broken ?? [];
  return (
    <Page
      title={source.name}
      crumbs={[
        { text: t('sources.title'), to: '/sources' },
        { text: t('harvests.title'), to: '/sources/harvests' },
      ]}
      facts={
        <>
          {state ? <StateBadge state={state} /> : null}
          {paused && schedule ? <StateBadge state="PAUSED" /> : null}
        </>
      }
      lead={t('harvests.one.lead')}
      action={action}
      menu={menu}
    >
      {dialog}
      {running && running.state !== 'WAITING' ? (
        <ProgressBar indeterminate aria-label={t('synchronisations.running')} />
      ) : null}
      {lastRun?.failure ? <ErrorNotice title={t('harvests.failed')} problems={[problemOf(lastRun.failure)]} /> : null}
      {running?.nextAttemptAt ? (
        <p>
          {t('synchronisations.triedAgain')} <RelativeTime instant={running.nextAttemptAt} />
        </p>
      ) : null}
      {lastRun ? <RunCounts run={lastRun} /> : <p>{t('harvests.never')}</p>}
      <HarvestFacts harvest={harvest} />
      {lastRun && broken.length > 0 ? (
        <Section title={t('harvests.broken.title', { count: lastRun.counts.broken })}>
          <BrokenRecords records={broken} all={lastRun.counts.broken} />
        </Section>
      ) : null}
      <Section title={t('synchronisations.history')}>
        <RunHistory runs={harvest.runs} />
      </Section>
    </Page>
  );
}
