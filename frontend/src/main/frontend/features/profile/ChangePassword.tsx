import { Button } from '@vaadin/react-components/Button.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import { PasswordField } from '@vaadin/react-components/PasswordField.js';
import {
  ChangePasswordDocument,
  PasswordRuleDocument,
} from 'Frontend/generated/graphql/features/profile/ChangePassword';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import styles from './ProfilePage.module.css';

const empty = { current: '', password: '', repeated: '' };

export function ChangePassword() {
  const { t } = useTexts();
  const [rule] = useQuery({ query: PasswordRuleDocument });
  const [{ fetching, error }, change] = useMutation(ChangePasswordDocument);
  const [values, setValues] = useState(empty);
  const { fields, others } = useFormProblems(error, ['current', 'password']);
  const differs = values.repeated !== '' && values.repeated !== values.password;
  const complete = values.current !== '' && values.password !== '' && values.repeated === values.password;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await change({ input: { current: values.current, password: values.password } });
    if (result.error) return;
    setValues(empty);
    Notification.show(t('profile.changed'), { theme: 'success', position: 'bottom-start' });
  };
  // The rule stands between the fields: it must not move them when it comes.
  if (rule.fetching && !rule.data && !rule.error) return <Skeleton />;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <ErrorNotice problems={others} />
      <PasswordField
        label={t('profile.current')}
        autocomplete="current-password"
        value={values.current}
        invalid={fields.current !== undefined}
        errorMessage={fields.current ?? ''}
        onValueChanged={({ detail }) => setValues((old) => ({ ...old, current: detail.value }))}
      />
      <PasswordField
        label={t('profile.new')}
        autocomplete="new-password"
        helperText={rule.data ? t('profile.rule', { minimum: rule.data.signIn.minimumPasswordLength }) : ''}
        value={values.password}
        invalid={fields.password !== undefined}
        errorMessage={fields.password ?? ''}
        onValueChanged={({ detail }) => setValues((old) => ({ ...old, password: detail.value }))}
      />
      <PasswordField
        label={t('profile.repeat')}
        autocomplete="new-password"
        value={values.repeated}
        invalid={differs}
        errorMessage={differs ? t('profile.differs') : ''}
        onValueChanged={({ detail }) => setValues((old) => ({ ...old, repeated: detail.value }))}
      />
      <Button theme="primary" disabled={!complete || fetching} onClick={(event) => void submit(event)}>
        {t('profile.change')}
      </Button>
      <button type="submit" hidden disabled={!complete || fetching}>
        {t('profile.change')}
      </button>
    </form>
  );
}
