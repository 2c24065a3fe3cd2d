import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, type Viewer } from 'Frontend/lib/session/session';
import { navigationEntries } from 'Frontend/lib/views';
import { Icon } from 'Frontend/ui/Icon';
import { Link } from 'react-router';
import styles from './HomePage.module.css';

const texts: Readonly<Record<string, TextKey>> = {
  '/catalog': 'home.step.catalog',
  '/dashboards': 'home.step.dashboards',
  '/projects': 'home.step.projects',
  '/applications': 'home.step.applications',
  '/sources': 'home.step.sources',
  '/administration/users': 'home.step.users',
  '/guide': 'home.step.guide',
};

/** The pages of the hub that the person may use, and what each is for. */
export function FirstSteps({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTexts();
  const steps = navigationEntries('hub').filter((entry) => mayUse(viewer, entry.who) && texts[entry.path]);
  return (
    <section className={styles.section} aria-labelledby="home-steps">
      <h2 id="home-steps">{t('home.steps')}</h2>
      <ul className={styles.cards}>
        {steps.map(({ path, title, icon }) => {
          const text = texts[path];
          return (
            <li key={path}>
              <Link to={path}>
                <Icon name={icon} size={18} />
                <strong>{t(title)}</strong>
                <span>{text ? t(text) : null}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
