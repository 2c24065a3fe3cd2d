import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Ellipsis } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Breadcrumb, type Crumb } from './Breadcrumb';
import { Menu, type MenuEntry } from './Menu';
import styles from './Page.module.css';

export interface PageProps {
  readonly title: string;
  /** The language of the title, where it is not the page’s. */
  readonly titleLanguage?: string | undefined;
  /** Its name in the breadcrumb, where that is not the title. */
  readonly crumb?: string;
  /** The pages above this one, the nearest last. */
  readonly crumbs?: readonly Crumb[];
  /** Badges and facts beside the title. */
  readonly facts?: ReactNode;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
  /** Secondary actions. */
  readonly menu?: readonly MenuEntry[];
  /** Uses the whole width and height, for editors; else the content has a comfortable measure. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** Every page: title, at most one primary action, secondary ones in a menu, and the breadcrumb in the top bar. */
export function Page(props: PageProps) {
  const { title, titleLanguage, crumb = title, crumbs = [], facts, lead, action, menu = [], full, children } = props;
  const { t } = useTexts();
  useEffect(() => {
    document.title = t('ui.pageTitle', { title: crumb });
  }, [t, crumb]);
  return (
    <div className={full ? styles.full : styles.page}>
      <Breadcrumb crumbs={crumbs} current={crumb} />
      <header className={styles.header}>
        <div className={styles.heading}>
          <div className={styles.titleLine}>
            <h1 title={title} lang={titleLanguage} dir="auto">
              {title}
            </h1>
            {facts}
          </div>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        <div className={styles.actions}>
          {action}
          {menu.length > 0 ? (
            <Menu label={t('ui.moreActions')} icon={<Ellipsis aria-hidden size={18} />} entries={menu} />
          ) : null}
        </div>
      </header>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
