import { ProgressBar } from '@vaadin/react-components/ProgressBar.js';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { problemOf } from './failure';
import { RunTime } from './RunTime';
import styles from './Synchronisations.module.css';
import type { Run } from './useSynchronisation';

/** What the run that goes on has done so far; or when it is tried again, and why it has to be. */
export function RunningPanel({ run }: { readonly run: Run }) {
  const { t } = useTexts();
  const formats = useFormats();
  const waits = run.state === 'WAITING';
  const phase = run.state === 'IMPORTING' ? run.import?.phase : undefined;
  return (
    <section className={styles.running} aria-label={t('synchronisations.running')}>
      <div className={styles.buttons}>
        <StateBadge state={run.state} />
        <RunTime run={run} />
        {run.attempt > 1 ? (
          <span className={styles.muted}>{t('synchronisations.attempt', { attempt: run.attempt })}</span>
        ) : null}
      </div>
      {waits ? null : <ProgressBar indeterminate aria-label={t('synchronisations.running')} />}
      <p role="status">
        {run.bytes == null ? null : t('synchronisations.fetched', { size: formats.bytes(run.bytes) })}{' '}
        {run.rowsRead == null ? null : t('synchronisations.read', { rows: formats.number(run.rowsRead) })}{' '}
        {phase ? t(`imports.phase.${phase}`) : null}
      </p>
      {waits && run.nextAttemptAt ? (
        <p>
          {t('synchronisations.triedAgain')} <RelativeTime instant={run.nextAttemptAt} />
        </p>
      ) : null}
      {waits && run.failure ? <ErrorNotice problems={[problemOf(run.failure)]} /> : null}
      <p className={styles.muted}>{t('synchronisations.leave')}</p>
    </section>
  );
}
