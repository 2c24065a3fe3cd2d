import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useId } from 'react';
import styles from './Describing.module.css';
import { jump } from './SaveBar';
import type { Check } from './useDescription';

/** How complete the description is by the dimensions of the European portal, and what would add points. */
export function ScoreCard({ score }: { readonly score: Check['score'] }) {
  const { t, has } = useTexts();
  const id = useId();
  const gains = score.dimensions
    .flatMap(({ indicators }) => indicators)
    .filter(({ reached, possible }) => possible && !reached);
  return (
    <section className={styles.score} aria-labelledby={id}>
      <div className={styles.groupHead}>
        <h2 id={id}>{t('describing.score')}</h2>
        <strong>{t(`describing.rating.${score.rating}` as TextKey)}</strong>
      </div>
      <meter min={0} max={score.possible} value={score.points} aria-labelledby={id} />
      <p>{t('describing.score.points', { points: score.points, possible: score.possible })}</p>
      <ul className={styles.dimensions}>
        {score.dimensions.map(({ name, points, possible }) => (
          <li key={name}>
            <span>{t(`describing.dimension.${name}` as TextKey)}</span>
            <span>{t('describing.dimension.points', { points, possible })}</span>
          </li>
        ))}
      </ul>
      {gains.length > 0 ? (
        <details>
          <summary>{t('describing.gains')}</summary>
          <ul className={styles.gains}>
            {gains.map(({ name, points, property }) => {
              const key = `describing.indicator.${name}`;
              const words = t('describing.gain', { name: has(key) ? t(key) : name, points });
              return (
                <li key={name}>
                  {property ? (
                    <a href={`#${property}`} onClick={(event) => jump(event, property)}>
                      {words}
                    </a>
                  ) : (
                    words
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
      <p className={styles.muted}>{t('describing.score.of', { of: score.of })}</p>
    </section>
  );
}
