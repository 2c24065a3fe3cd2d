import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import type { NavigationEntry } from 'Frontend/lib/views';
import { HiddenText } from 'Frontend/ui/HiddenText';
import { Icon } from 'Frontend/ui/Icon';
import { NavLink } from 'react-router';
import styles from './SideNavigation.module.css';

interface NavigationListProps {
  readonly label: string;
  readonly entries: readonly NavigationEntry[];
  /** Slug that stands for `:workspace` in the addresses. */
  readonly workspace?: string;
  /** How much waits behind an address. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly onNavigate?: () => void;
}

export function NavigationList({ label, entries, workspace = '', counts = {}, onNavigate }: NavigationListProps) {
  const { t } = useTexts();
  const viewer = useViewer();
  const usable = entries.filter((entry) => mayUse(viewer, entry.who));
  if (usable.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {usable.map(({ path, title, icon }) => {
          const count = counts[path] ?? 0;
          return (
            <li key={path}>
              <NavLink
                to={path.replace(':workspace', workspace)}
                end={path === '/'}
                className={styles.entry}
                title={t(title)}
                onClick={onNavigate}
              >
                <Icon name={icon} />
                <span className={styles.label}>{t(title)}</span>
                {count > 0 ? (
                  <span className={styles.count}>
                    <span aria-hidden>{count}</span>
                    <HiddenText>{t('frame.waiting', { count })}</HiddenText>
                  </span>
                ) : null}
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
