import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FolderKanban, FlaskConical, ChevronsUpDown } from 'lucide-react';
import { Menu } from 'Frontend/ui/Menu';
import { useNavigate } from 'react-router';
import styles from './SideNavigation.module.css';
import type { NavigationWorkspace } from './useNavigation';

interface WorkspaceSwitcherProps {
  readonly workspaces: readonly NavigationWorkspace[];
  readonly chosen: NavigationWorkspace;
  readonly onNavigate?: () => void;
}

export function WorkspaceSwitcher({ workspaces, chosen, onNavigate }: WorkspaceSwitcherProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const nameOf = ({ kind, name }: NavigationWorkspace) => (kind === 'STUDIO' ? t('frame.studio') : name);
  const Icon = chosen.kind === 'STUDIO' ? FlaskConical : FolderKanban;
  return (
    <div className={styles.switcher}>
      <Menu
        label={t('frame.workspace', { name: nameOf(chosen) })}
        icon={
          <span className={styles.switcherFace} aria-hidden>
            <Icon size={17} strokeWidth={1.75} />
            <span className={styles.label}>{nameOf(chosen)}</span>
            <ChevronsUpDown size={14} className={styles.chevrons} />
          </span>
        }
        entries={workspaces.map((workspace) => ({
          text: nameOf(workspace),
          checked: workspace.id === chosen.id,
          onSelect: () => {
            void navigate(`/w/${workspace.slug}/overview`);
            onNavigate?.();
          },
        }))}
      />
    </div>
  );
}
