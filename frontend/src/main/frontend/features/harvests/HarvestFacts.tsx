import styles from 'Frontend/features/synchronisations/Synchronisations.module.css';
import { useScheduleText } from 'Frontend/features/synchronisations/useScheduleText';
import type { HarvestDetailsFragment } from 'Frontend/generated/graphql/features/harvests/Harvests';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** From where, for whom, and when. */
export function HarvestFacts({ harvest }: { readonly harvest: HarvestDetailsFragment }) {
  const { t } = useTexts();
  const scheduleText = useScheduleText();
  const { source, schedule, paused, nextRunAt, audience, datasets, createdBy, createdAt } = harvest;
  return (
    <section aria-label={t('synchronisations.facts')}>
      <dl className={styles.facts}>
        <Fact name={t('harvests.catalog')}>
          <Link to={`/sources/${source.id}`}>{source.name}</Link>
        </Fact>
        <Fact name={t('harvests.datasets')}>
          <FormattedNumber value={datasets} />
        </Fact>
        <Fact name={t('harvests.audience')}>{t(`harvests.audience.${audience}`)}</Fact>
        <Fact name={t('synchronisations.schedule')}>{scheduleText(schedule)}</Fact>
        {schedule ? (
          <Fact name={t('synchronisations.nextRun')}>
            {paused ? t('ui.state.PAUSED') : nextRunAt ? <RelativeTime instant={nextRunAt} /> : '–'}
          </Fact>
        ) : null}
        <Fact name={t('synchronisations.createdBy')}>
          {createdBy?.name ?? '–'}, <RelativeTime instant={createdAt} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
