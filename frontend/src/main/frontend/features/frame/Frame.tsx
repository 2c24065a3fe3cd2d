import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { recall, remember } from 'Frontend/lib/remembered';
import { narrow, useMedia } from 'Frontend/lib/useMedia';
import { SignInDialog } from 'Frontend/features/session/SignInDialog';
import { useState } from 'react';
import { useLocation } from 'react-router';
import styles from './Frame.module.css';
import { GuardedOutlet } from './GuardedOutlet';
import { NavigationDrawer } from './NavigationDrawer';
import { SideNavigation } from './SideNavigation';
import { TopBar } from './TopBar';
import { Wordmark } from './Wordmark';

/** What surrounds every page: navigation on the left (a drawer where the screen is narrow), top bar, content. */
export function Frame() {
  const { t } = useTexts();
  const isNarrow = useMedia(narrow);
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useState(recall('navigation') === 'collapsed');
  const [drawerAt, setDrawerAt] = useState<string>();
  const toggle = () => {
    if (isNarrow) return setDrawerAt(pathname);
    remember('navigation', collapsed ? 'open' : 'collapsed');
    setCollapsed(!collapsed);
  };
  return (
    <div className={styles.frame} data-collapsed={!isNarrow && collapsed ? '' : undefined}>
      <a className={styles.skip} href="#content">
        {t('frame.skip')}
      </a>
      {isNarrow ? (
        <NavigationDrawer open={drawerAt === pathname} onClose={() => setDrawerAt(undefined)} />
      ) : (
        <aside className={styles.side} aria-label={t('frame.navigation')}>
          <Wordmark collapsed={collapsed} />
          <SideNavigation />
        </aside>
      )}
      <TopBar expanded={isNarrow ? drawerAt === pathname : !collapsed} onToggleNavigation={toggle} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <GuardedOutlet />
      </main>
      <SignInDialog />
    </div>
  );
}
