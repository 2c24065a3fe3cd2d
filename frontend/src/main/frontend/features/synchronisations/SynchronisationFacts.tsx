import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Link } from 'react-router';
import styles from './Synchronisations.module.css';
import type { Synchronisation } from './useSynchronisation';
import { useScheduleText } from './useScheduleText';

/** From where to where, and when. */
export function SynchronisationFacts({ synchronisation }: { readonly synchronisation: Synchronisation }) {
  const { t } = useTexts();
  const scheduleText = useScheduleText();
  const { source, dataset, workspace, schedule, paused, nextRunAt, onReject, createdBy, createdAt } = synchronisation;
  return (
    <section aria-label={t('synchronisations.facts')}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('synchronisations.source')}</dt>
          <dd>
            <Link to={`/w/${workspace.slug}/sources/${source.id}`}>{source.name}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('synchronisations.dataset')}</dt>
          <dd>
            {dataset ? (
              <Link to={`/w/${workspace.slug}/library/${dataset.slug ?? dataset.uuid}`}>{dataset.title}</Link>
            ) : (
              t('synchronisations.dataset.none')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('synchronisations.schedule')}</dt>
          <dd>{scheduleText(schedule)}</dd>
        </div>
        {schedule ? (
          <div>
            <dt>{t('synchronisations.nextRun')}</dt>
            <dd>{paused ? t('ui.state.PAUSED') : nextRunAt ? <RelativeTime instant={nextRunAt} /> : '–'}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('imports.onReject')}</dt>
          <dd>{t(`imports.onReject.${onReject}`)}</dd>
        </div>
        <div>
          <dt>{t('synchronisations.createdBy')}</dt>
          <dd>
            {createdBy?.name ?? '–'}, <RelativeTime instant={createdAt} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
