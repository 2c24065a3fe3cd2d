import { NextRunsDocument } from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { useDeferredValue } from 'react';
import { useQuery } from 'urql';
import { clockTime, type Schedule } from './schedule';
import styles from './Synchronisations.module.css';

/** When a schedule would run next, as the hub reckons it; or why it cannot. */
export function NextRuns({ schedule }: { readonly schedule: Schedule | null }) {
  const { t, language } = useTexts();
  const cron = useDeferredValue(schedule?.cron ?? '');
  const timeZone = useDeferredValue(schedule?.timeZone ?? '');
  const [{ data, error }] = useQuery({
    query: NextRunsDocument,
    variables: { schedule: { cron, timeZone } },
    pause: cron === '' || timeZone === '',
    requestPolicy: 'network-only',
  });
  if (cron === '') return null;
  return (
    <section aria-labelledby="next-runs">
      <h3 id="next-runs" className={styles.small}>
        {t('synchronisations.next')}
      </h3>
      {error ? <ErrorNotice error={error} /> : null}
      {data && !error ? (
        <ol className={styles.runs}>
          {data.nextRuns.map((instant) => (
            <li key={instant}>
              {clockTime(instant, timeZone, language)}{' '}
              <span className={styles.muted}>
                (<RelativeTime instant={instant} />)
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
