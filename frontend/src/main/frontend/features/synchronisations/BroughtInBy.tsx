import type { SynchronisationSummaryFragment } from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { Link } from 'react-router';
import styles from './Synchronisations.module.css';

export interface BroughtInByProps {
  /** Its slug. */
  readonly workspace: string;
  readonly synchronisation: SynchronisationSummaryFragment;
}

/** What brings a dataset in, how it went last, and when it does so next. */
export function BroughtInBy({ workspace, synchronisation }: BroughtInByProps) {
  const { t } = useTexts();
  const { id, title, running, lastRun, paused, schedule, nextRunAt } = synchronisation;
  const state = running?.state ?? lastRun?.state;
  return (
    <span className={styles.lines}>
      <Link to={`/w/${workspace}/synchronisations/${id}`}>{title}</Link>
      {state && state !== 'SUCCEEDED' && state !== 'UNCHANGED' ? <StateBadge state={state} /> : null}
      {paused && schedule ? (
        <StateBadge state="PAUSED" />
      ) : nextRunAt ? (
        <span>
          {t('synchronisations.nextRun')} <RelativeTime instant={nextRunAt} />
        </span>
      ) : null}
    </span>
  );
}
