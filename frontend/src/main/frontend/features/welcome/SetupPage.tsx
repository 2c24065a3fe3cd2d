import { Button } from '@vaadin/react-components/Button.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { CompleteSetupDocument } from 'Frontend/generated/graphql/features/welcome/Welcome';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { DeadLink } from './DeadLink';
import { NewPassword } from './NewPassword';
import { useOneTimeLink } from './useOneTimeLink';
import { useWelcome } from './useWelcome';
import { WelcomePage } from './WelcomePage';
import styles from './WelcomePage.module.css';

const empty = { username: '', name: '', password: '', repeated: '' };

/** Makes the first platform manager of a new hub. */
export function SetupPage() {
  const { t } = useTexts();
  const { token, link, minimum, error, loading } = useOneTimeLink();
  const [{ fetching, error: refusal }, complete] = useMutation(CompleteSetupDocument);
  const [values, setValues] = useState(empty);
  const { fields, others } = useFormProblems(refusal, ['username', 'name', 'password']);
  const welcome = useWelcome();
  const { username, name, password, repeated } = values;
  const ready = username !== '' && name !== '' && password !== '' && password === repeated;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await complete({ input: { token, username, name, password } });
    if (result.data) await welcome(result.data.completeSetup.username, password);
  };
  if (!loading && !error && link?.purpose !== 'SETUP') return <DeadLink lead={t('welcome.deadSetup')} />;
  return (
    <WelcomePage title={t('welcome.setup')} lead={t('welcome.setupLead')}>
      <ErrorNotice error={error} />
      {loading ? (
        <Skeleton />
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <ErrorNotice problems={others} />
          <TextField
            label={t('welcome.name')}
            autocomplete="name"
            value={name}
            invalid={fields.name !== undefined}
            errorMessage={fields.name ?? ''}
            onValueChanged={({ detail }) => setValues((old) => ({ ...old, name: detail.value }))}
          />
          <TextField
            label={t('welcome.username')}
            autocomplete="username"
            autoCapitalize="none"
            helperText={t('welcome.usernameRule')}
            value={username}
            invalid={fields.username !== undefined}
            errorMessage={fields.username ?? ''}
            onValueChanged={({ detail }) => setValues((old) => ({ ...old, username: detail.value }))}
          />
          <NewPassword
            minimum={minimum}
            password={password}
            repeated={repeated}
            problem={fields.password}
            onPassword={(value) => setValues((old) => ({ ...old, password: value }))}
            onRepeated={(value) => setValues((old) => ({ ...old, repeated: value }))}
          />
          <Button theme="primary" disabled={!ready || fetching} onClick={(event) => void submit(event)}>
            {t('welcome.begin')}
          </Button>
          <button type="submit" hidden disabled={!ready || fetching}>
            {t('welcome.begin')}
          </button>
        </form>
      )}
    </WelcomePage>
  );
}
