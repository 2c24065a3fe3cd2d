import { Button } from '@vaadin/react-components/Button.js';
import { PasswordField } from '@vaadin/react-components/PasswordField.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import styles from './SignInForm.module.css';

interface SignInFormProps {
  /** Whose session expired: cannot be changed then. */
  readonly fixedUsername?: string;
  readonly busy: boolean;
  readonly message: TextKey | undefined;
  readonly onSubmit: (username: string, password: string) => void;
}

export function SignInForm({ fixedUsername, busy, message, onSubmit }: SignInFormProps) {
  const { t } = useTexts();
  const [username, setUsername] = useState(fixedUsername ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const missing = { username: tried && username.trim() === '', password: tried && password === '' };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() === '' || password === '') return;
    onSubmit(username.trim(), password);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {message ? (
        <p role="alert" className={styles.message}>
          <CircleAlert aria-hidden size={16} />
          {t(message)}
        </p>
      ) : null}
      <TextField
        label={t('session.username')}
        autocomplete="username"
        autoCapitalize="none"
        autofocus={!fixedUsername}
        readonly={fixedUsername !== undefined}
        value={username}
        invalid={missing.username}
        errorMessage={missing.username ? t('session.usernameMissing') : ''}
        onValueChanged={({ detail }) => setUsername(detail.value)}
      />
      <PasswordField
        label={t('session.password')}
        autocomplete="current-password"
        autofocus={fixedUsername !== undefined}
        i18n={{ reveal: t('session.reveal') }}
        value={password}
        invalid={missing.password}
        errorMessage={missing.password ? t('session.passwordMissing') : ''}
        onValueChanged={({ detail }) => setPassword(detail.value)}
      />
      <Button theme="primary" disabled={busy} onClick={submit}>
        {busy ? t('session.signingIn') : t('session.signIn')}
      </Button>
      {/* Enter in a field submits a form only where it has a native button. */}
      <button type="submit" hidden disabled={busy}>
        {t('session.signIn')}
      </button>
    </form>
  );
}
