import { Button } from '@vaadin/react-components/Button.js';
import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Section } from 'Frontend/ui/Section';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useParams } from 'react-router';
import { hasOtherColumns, problemOf } from './failure';
import { NextRuns } from './NextRuns';
import { RunHistory } from './RunHistory';
import { RunningPanel } from './RunningPanel';
import { SynchronisationFacts } from './SynchronisationFacts';
import styles from './Synchronisations.module.css';
import { useSynchronisation, type Synchronisation } from './useSynchronisation';
import { useSynchronisationActions } from './useSynchronisationActions';

interface Crumbed {
  readonly crumbs: readonly { readonly text: string; readonly to: string }[];
}

/** What brings a source in: what it does now, what became of each run, when it runs next. */
export function SynchronisationPage() {
  const { t } = useTexts();
  const { synchronisation: id = '' } = useParams();
  const { slug, name } = useWorkspace();
  const { synchronisation, error, fetching, refresh } = useSynchronisation(id);
  const crumbs = [
    { text: name, to: `/w/${slug}/overview` },
    { text: t('sources.ofWorkspace'), to: `/w/${slug}/sources` },
  ];
  if (synchronisation) return <Shown key={id} synchronisation={synchronisation} crumbs={crumbs} />;
  return (
    <Page title={t('synchronisations.title')} crumbs={crumbs}>
      <ErrorNotice error={error} onRetry={refresh} />
      {fetching ? <Skeleton shape="page" lines={8} /> : null}
    </Page>
  );
}

function Shown({ synchronisation, crumbs }: Crumbed & { readonly synchronisation: Synchronisation }) {
  const { t } = useTexts();
  const { action, menu, dialog, accept } = useSynchronisationActions(synchronisation);
  const { title, running, lastRun, paused, schedule, source } = synchronisation;
  const state = running?.state ?? lastRun?.state;
  return (
    <Page
      title={title}
      crumbs={crumbs}
      facts={
        <>
          {state ? <StateBadge state={state} /> : null}
          {paused && schedule ? <StateBadge state="PAUSED" /> : null}
        </>
      }
      lead={t('synchronisations.lead', { source: source.name })}
      action={action}
      menu={menu}
    >
      {dialog}
      {running ? <RunningPanel run={running} /> : <LastFailure synchronisation={synchronisation} onAccept={accept} />}
      {paused && schedule ? <p className={styles.muted}>{t('synchronisations.paused.text')}</p> : null}
      <SynchronisationFacts synchronisation={synchronisation} />
      <Section title={t('synchronisations.history')}>
        <RunHistory synchronisation={synchronisation} />
      </Section>
      {schedule && !paused ? <NextRuns schedule={schedule} /> : null}
    </Page>
  );
}

interface LastFailureProps {
  readonly synchronisation: Synchronisation;
  readonly onAccept: (() => void) | undefined;
}

/** Why the last run failed; other columns may be accepted. */
function LastFailure({ synchronisation: { lastRun, source }, onAccept }: LastFailureProps) {
  const { t } = useTexts();
  const failure = lastRun?.failure;
  if (!failure) return null;
  const otherColumns = hasOtherColumns(failure);
  return (
    <div className={styles.step}>
      <ErrorNotice
        title={
          otherColumns ? t('synchronisations.otherColumns', { source: source.name }) : t('synchronisations.failed')
        }
        problems={[problemOf(failure)]}
      />
      {otherColumns && onAccept ? (
        <div className={styles.buttons}>
          <Button onClick={onAccept}>{t('synchronisations.accept')}</Button>
          <span className={styles.muted}>{t('synchronisations.accept.help')}</span>
        </div>
      ) : null}
    </div>
  );
}
