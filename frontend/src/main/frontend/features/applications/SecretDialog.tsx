import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import styles from './Applications.module.css';

interface SecretDialogProps {
  readonly application: { readonly name: string; readonly clientId: string };
  readonly secret: string;
  readonly onClose: () => void;
}

/** Shows client id and secret; the secret only this once. */
export function SecretDialog({ application, secret, onClose }: SecretDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog
      opened
      headerTitle={t('applications.secretOf', { name: application.name })}
      noCloseOnOutsideClick
      noCloseOnEsc
      footer={
        <Button theme="primary" onClick={onClose}>
          {t('applications.secretKept')}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <p>{t('applications.secretText')}</p>
        <dl className={styles.facts}>
          <dt>{t('applications.clientId')}</dt>
          <dd>
            <CodeText block text={application.clientId} />
          </dd>
          <dt>{t('applications.secret')}</dt>
          <dd>
            <CodeText block text={secret} />
          </dd>
        </dl>
      </div>
    </Dialog>
  );
}
