import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { navigationEntries } from 'Frontend/lib/views';
import { NavigationList } from './NavigationList';
import styles from './SideNavigation.module.css';
import { useNavigation } from './useNavigation';
import { WorkspaceSwitcher } from './WorkspaceSwitcher';

/** Two groups: the hub's pages, then those of the chosen workspace. */
export function SideNavigation({ onNavigate }: { readonly onNavigate?: () => void }) {
  const { t } = useTexts();
  const { workspaces, chosen, pendingApprovals } = useNavigation();
  const workspaceEntries = navigationEntries('workspace');
  return (
    <div className={styles.navigation}>
      <NavigationList
        label={t('frame.hub')}
        entries={navigationEntries('hub')}
        counts={{ '/approvals': pendingApprovals }}
        onNavigate={onNavigate}
      />
      {chosen && workspaceEntries.length > 0 ? (
        <section className={styles.workspace} aria-label={t('frame.workspaceGroup')}>
          <WorkspaceSwitcher workspaces={workspaces} chosen={chosen} onNavigate={onNavigate} />
          <NavigationList
            label={t('frame.workspaceGroup')}
            entries={workspaceEntries}
            workspace={chosen.slug}
            onNavigate={onNavigate}
          />
        </section>
      ) : null}
    </div>
  );
}
