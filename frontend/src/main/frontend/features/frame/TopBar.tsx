import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { breadcrumbSlot } from 'Frontend/ui/pageSlots';
import { PanelLeft } from 'lucide-react';
import { Link } from 'react-router';
import { CatalogSearch } from './CatalogSearch';
import { LanguageMenu } from './LanguageMenu';
import { ProfileMenu } from './ProfileMenu';
import { ThemeMenu } from './ThemeMenu';
import styles from './TopBar.module.css';

interface TopBarProps {
  readonly expanded: boolean;
  readonly onToggleNavigation: () => void;
}

const takeSlot = (element: HTMLElement | null) => breadcrumbSlot.set(element);

export function TopBar({ expanded, onToggleNavigation }: TopBarProps) {
  const { t } = useTexts();
  const viewer = useViewer();
  return (
    <header className={styles.bar}>
      <Button
        theme="tertiary icon"
        aria-label={t('frame.toggleNavigation')}
        aria-expanded={expanded}
        onClick={onToggleNavigation}
      >
        <PanelLeft aria-hidden size={18} />
      </Button>
      <div className={styles.crumbs} ref={takeSlot} />
      <CatalogSearch />
      <div className={styles.tools}>
        <LanguageMenu />
        <ThemeMenu />
        {viewer ? (
          <ProfileMenu viewer={viewer} />
        ) : (
          <Link to="/login" className={styles.signIn}>
            {t('frame.signIn')}
          </Link>
        )}
      </div>
    </header>
  );
}
