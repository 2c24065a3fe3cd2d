import type { HarvestRunFactsFragment } from 'Frontend/generated/graphql/features/harvests/Harvests';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import styles from './Harvests.module.css';

const shown = ['seen', 'created', 'changed', 'unchanged', 'gone', 'broken', 'own'] as const;

/** What a run has met so far, or met. */
export function RunCounts({ run }: { readonly run: HarvestRunFactsFragment }) {
  const { t } = useTexts();
  return (
    <section aria-label={t('harvests.counts')}>
      <div role="status">
        <dl className={styles.counts}>
          {shown
            .filter((name) => name !== 'own' || run.counts.own > 0)
            .map((name) => (
              <div key={name}>
                <dt>{t(`harvests.counts.${name}`)}</dt>
                <dd>
                  <FormattedNumber value={run.counts[name]} />
                </dd>
              </div>
            ))}
        </dl>
      </div>
      {run.kept ? <p className={styles.kept}>{t(`harvests.kept.${run.kept}`)}</p> : null}
    </section>
  );
}
