import { Button } from '@vaadin/react-components/Button.js';
import { PasswordField, type PasswordFieldElement } from '@vaadin/react-components/PasswordField.js';
import { TextField, type TextFieldElement } from '@vaadin/react-components/TextField.js';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import styles from './SignInForm.module.css';

interface SignInFormProps {
  /** Whose session expired: cannot be changed then. */
  readonly fixedUsername?: string;
  readonly busy: boolean;
  readonly message: TextKey | undefined;
  readonly onSubmit: (username: string, password: string) => void;
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');

export function SignInForm({ fixedUsername, busy, message, onSubmit }: SignInFormProps) {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const usernameField = useRef<TextFieldElement>(null);
  const passwordField = useRef<PasswordFieldElement>(null);
  const [missing, setMissing] = useState({ username: false, password: false });
  useEffect(() => {
    (fixedUsername === undefined ? usernameField : passwordField).current?.focus();
  }, [fixedUsername]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // From the form itself: what a password manager filled in, or was typed a moment ago, is there already.
    const values = new FormData(event.currentTarget);
    const username = fixedUsername ?? text(values.get('username')).trim();
    const password = text(values.get('password'));
    setMissing({ username: username === '', password: password === '' });
    if (!busy && username !== '' && password !== '') onSubmit(username, password);
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      {message ? (
        <p role="alert" className={styles.message}>
          <CircleAlert aria-hidden size={16} />
          {t(message)}
        </p>
      ) : null}
      <TextField
        ref={usernameField}
        name="username"
        label={t('session.username')}
        autocomplete="username"
        autoCapitalize="none"
        readonly={fixedUsername !== undefined}
        {...(fixedUsername === undefined ? {} : { value: fixedUsername })}
        manualValidation
        invalid={missing.username}
        errorMessage={missing.username ? t('session.usernameMissing') : ''}
      />
      <PasswordField
        ref={passwordField}
        name="password"
        label={t('session.password')}
        autocomplete="current-password"
        i18n={{ reveal: t('session.reveal') }}
        manualValidation
        invalid={missing.password}
        errorMessage={missing.password ? t('session.passwordMissing') : ''}
      />
      <Button theme="primary" disabled={busy} onClick={() => form.current?.requestSubmit()}>
        {busy ? t('session.signingIn') : t('session.signIn')}
      </Button>
      {/* Enter in a field submits a form only where it has a native button. */}
      <button type="submit" hidden>
        {t('session.signIn')}
      </button>
    </form>
  );
}
