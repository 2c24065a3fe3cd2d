import type { HomeWorkQuery } from 'Frontend/generated/graphql/features/home/Home';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FlaskConical, FolderKanban } from 'lucide-react';
import { Link } from 'react-router';
import styles from './HomePage.module.css';

/** My Studio and the projects of the person. */
export function Places({ workspaces }: { readonly workspaces: HomeWorkQuery['workspaces'] }) {
  const { t } = useTexts();
  return (
    <ul className={styles.cards}>
      {workspaces.map(({ id, slug, kind, name, description }) => {
        const Icon = kind === 'STUDIO' ? FlaskConical : FolderKanban;
        return (
          <li key={id}>
            <Link to={`/w/${slug}/overview`}>
              <Icon aria-hidden size={18} strokeWidth={1.75} />
              <strong>{kind === 'STUDIO' ? t('frame.studio') : name}</strong>
              <span>{kind === 'STUDIO' ? t('home.studio.text') : description}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
