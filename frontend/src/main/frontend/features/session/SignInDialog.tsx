import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { waitingForSignIn } from 'Frontend/lib/graphql/signInAgain';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { useStore } from 'Frontend/lib/store';
import styles from './SignInDialog.module.css';
import { SignInForm } from './SignInForm';
import { useSignIn } from './useSignIn';

/** Over the page when the session expired in the middle of work; what waits is then sent again. */
export function SignInDialog() {
  const { t } = useTexts();
  const viewer = useViewer();
  const goOn = useStore(waitingForSignIn);
  const { busy, message, submit } = useSignIn(() => {
    goOn?.();
    return Promise.resolve(true);
  });
  return (
    <Dialog
      opened={goOn !== undefined}
      headerTitle={t('session.expired')}
      noCloseOnEsc
      noCloseOnOutsideClick
      footer={
        <Button theme="tertiary" onClick={() => location.assign('/login')}>
          {t('session.someoneElse')}
        </Button>
      }
    >
      <div className={styles.content}>
        <p>{t('session.expired.text')}</p>
        <SignInForm
          fixedUsername={viewer?.username}
          busy={busy}
          message={message}
          onSubmit={(username, password) => void submit(username, password)}
        />
      </div>
    </Dialog>
  );
}
