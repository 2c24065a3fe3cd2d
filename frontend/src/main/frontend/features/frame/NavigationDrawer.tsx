import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from './NavigationDrawer.module.css';
import { SideNavigation } from './SideNavigation';
import { Wordmark } from './Wordmark';

/** The navigation on a narrow screen: a modal dialog, so that focus and Escape behave. */
export function NavigationDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.drawer} aria-label={t('frame.navigation')} onClose={onClose}>
      <div className={styles.head}>
        <Wordmark />
        <Button theme="tertiary icon" aria-label={t('frame.closeNavigation')} onClick={onClose}>
          <X aria-hidden size={18} />
        </Button>
      </div>
      {open ? <SideNavigation onNavigate={onClose} /> : null}
    </dialog>
  );
}
