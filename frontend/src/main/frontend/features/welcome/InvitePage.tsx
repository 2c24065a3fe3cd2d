import { Button } from '@vaadin/react-components/Button.js';
import { ChoosePasswordDocument } from 'Frontend/generated/graphql/features/welcome/Welcome';
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

/** Lets an invited or reset person choose a password. */
export function InvitePage() {
  const { t } = useTexts();
  const { token, link, minimum, error, loading } = useOneTimeLink();
  const [{ fetching, error: refusal }, choose] = useMutation(ChoosePasswordDocument);
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const { fields, others } = useFormProblems(refusal, ['password']);
  const welcome = useWelcome();
  const ready = password !== '' && password === repeated;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await choose({ input: { token, password } });
    if (result.data) await welcome(result.data.choosePassword.username, password);
  };
  if (!loading && !error && !link?.username) return <DeadLink lead={t('welcome.deadInvitation')} />;
  const title = t(link?.purpose === 'RESET' ? 'welcome.reset' : 'welcome.invitation');
  const lead = link ? t('welcome.invitationLead', { name: link.name ?? '', username: link.username ?? '' }) : '';
  return (
    <WelcomePage title={title} lead={lead}>
      <ErrorNotice error={error} />
      {loading ? (
        <Skeleton />
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <ErrorNotice problems={others} />
          <input type="hidden" name="username" autoComplete="username" value={link?.username ?? ''} readOnly />
          <NewPassword
            minimum={minimum}
            password={password}
            repeated={repeated}
            problem={fields.password}
            onPassword={setPassword}
            onRepeated={setRepeated}
          />
          <Button theme="primary" disabled={!ready || fetching} onClick={(event) => void submit(event)}>
            {t('welcome.choose')}
          </Button>
          <button type="submit" hidden disabled={!ready || fetching}>
            {t('welcome.choose')}
          </button>
        </form>
      )}
    </WelcomePage>
  );
}
