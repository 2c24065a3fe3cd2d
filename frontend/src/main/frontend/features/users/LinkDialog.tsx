import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import styles from './Users.module.css';

export interface OneTimeLink {
  readonly name: string;
  /** Path of the link on this hub. */
  readonly link: string;
  readonly expiresAt: string;
}

/** Shows a one-time link, once. */
export function LinkDialog({ link, onClose }: { readonly link: OneTimeLink; readonly onClose: () => void }) {
  const { t } = useTexts();
  const formats = useFormats();
  return (
    <Dialog
      opened
      headerTitle={t('users.link', { name: link.name })}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <Button theme="primary" onClick={onClose}>
          {t('users.done')}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <p>{t('users.linkText', { until: formats.dateTime(link.expiresAt) })}</p>
        <CodeText block text={new URL(link.link, location.origin).href} />
      </div>
    </Dialog>
  );
}
