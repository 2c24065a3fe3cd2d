import { PasswordField } from '@vaadin/react-components/PasswordField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';

interface NewPasswordProps {
  readonly minimum: number;
  readonly password: string;
  readonly repeated: string;
  /** What the hub says against the password. */
  readonly problem: string | undefined;
  readonly onPassword: (password: string) => void;
  readonly onRepeated: (repeated: string) => void;
}

/** A password to choose, typed twice. */
export function NewPassword({ minimum, password, repeated, problem, onPassword, onRepeated }: NewPasswordProps) {
  const { t } = useTexts();
  const differs = repeated !== '' && repeated !== password;
  return (
    <>
      <PasswordField
        label={t('welcome.password')}
        autocomplete="new-password"
        helperText={minimum > 0 ? t('welcome.rule', { minimum }) : ''}
        value={password}
        invalid={problem !== undefined}
        errorMessage={problem ?? ''}
        onValueChanged={({ detail }) => onPassword(detail.value)}
      />
      <PasswordField
        label={t('welcome.repeat')}
        autocomplete="new-password"
        value={repeated}
        invalid={differs}
        errorMessage={differs ? t('welcome.differs') : ''}
        onValueChanged={({ detail }) => onRepeated(detail.value)}
      />
    </>
  );
}
