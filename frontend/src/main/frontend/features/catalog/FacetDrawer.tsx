import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Facets.module.css';

export interface FacetDrawerProps {
  readonly open: boolean;
  /** How many datasets the choice leaves. */
  readonly count?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The filters on a narrow screen: a modal dialog, so that focus and Escape behave. */
export function FacetDrawer({ open, count, onClose, children }: FacetDrawerProps) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.drawer} aria-label={t('catalog.filters')} onClose={onClose}>
      <div className={styles.drawerHead}>
        <h2>{t('catalog.filters')}</h2>
        <Button theme="tertiary icon" aria-label={t('catalog.filters.close')} onClick={onClose}>
          <X aria-hidden size={18} />
        </Button>
      </div>
      {open ? <div className={styles.drawerBody}>{children}</div> : null}
      <Button className={styles.drawerDone} theme="primary" onClick={onClose}>
        {count === undefined ? t('catalog.filters.close') : t('catalog.filters.show', { count })}
      </Button>
    </dialog>
  );
}
