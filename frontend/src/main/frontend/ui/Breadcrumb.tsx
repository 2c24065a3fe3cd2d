import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useStore } from 'Frontend/lib/store';
import { ChevronRight } from 'lucide-react';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import styles from './Breadcrumb.module.css';
import { breadcrumbSlot } from './pageSlots';

export interface Crumb {
  readonly text: string;
  readonly to: string;
}

/** Where the page stands, shown in the top bar: its ancestors as links, then itself. */
export function Breadcrumb({ crumbs, current }: { readonly crumbs: readonly Crumb[]; readonly current: string }) {
  const { t } = useTexts();
  const slot = useStore(breadcrumbSlot);
  if (!slot) return null;
  return createPortal(
    <nav aria-label={t('ui.breadcrumb')}>
      <ol className={styles.crumbs}>
        {crumbs.map(({ text, to }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
            <ChevronRight aria-hidden size={14} />
          </li>
        ))}
        <li aria-current="page">
          <span>{current}</span>
        </li>
      </ol>
    </nav>,
    slot,
  );
}
