import { Button } from '@vaadin/react-components/Button.js';
import type { SignInPageQuery } from 'Frontend/generated/graphql/features/session/SignInPage';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import styles from './DemoAccounts.module.css';

type DemoAccount = SignInPageQuery['signIn']['demoAccounts'][number];

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly busy: boolean;
  readonly onChoose: (account: DemoAccount) => void;
}

/** The accounts of the demo world, to sign in with one click. */
export function DemoAccounts({ accounts, busy, onChoose }: DemoAccountsProps) {
  const { t } = useTexts();
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('session.demo')}</h2>
      <p>{t('session.demo.text')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <div>
              <span>{t(account.practitioner ? 'session.demo.practitioner' : `frame.role.${account.role}`)}</span>
              <code>
                {account.username} / {account.password}
              </code>
            </div>
            <Button
              theme="small"
              disabled={busy}
              aria-label={t('session.demo.signInAs', { username: account.username })}
              onClick={() => onChoose(account)}
            >
              {t('session.signIn')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
