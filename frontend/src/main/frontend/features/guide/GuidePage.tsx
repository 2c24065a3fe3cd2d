import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Page } from 'Frontend/ui/Page';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import styles from './GuidePage.module.css';
import { guideSections } from './sections';

const levels = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'] as const;

export function GuidePage() {
  const { t } = useTexts();
  return (
    <Page title={t('guide.title')} lead={t('guide.lead')}>
      <div className={styles.guide}>
        <nav className={styles.contents} aria-label={t('guide.contents')}>
          <ol>
            {guideSections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{t(title)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.text}>
          {guideSections.map(({ id, title, paragraphs }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{t(title)}</h2>
              {id === 'sensitivity' ? (
                <p className={styles.levels}>
                  {levels.map((level) => (
                    <SensitivityBadge key={level} sensitivity={level} />
                  ))}
                </p>
              ) : null}
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{t(paragraph)}</p>
              ))}
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}
