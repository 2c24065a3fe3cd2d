import { SignInPageDocument } from 'Frontend/generated/graphql/features/session/SignInPage';
import { LanguageMenu } from 'Frontend/features/frame/LanguageMenu';
import { ThemeMenu } from 'Frontend/features/frame/ThemeMenu';
import { Wordmark } from 'Frontend/features/frame/Wordmark';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { loadSession, useViewer } from 'Frontend/lib/session/session';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useEffect, useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { addressAfterSignIn, isOutsideTheApplication } from './addressAfterSignIn';
import { DemoAccounts } from './DemoAccounts';
import { SignInForm } from './SignInForm';
import styles from './SignInPage.module.css';
import { useSignIn } from './useSignIn';

export function SignInPage() {
  const { t } = useTexts();
  const viewer = useViewer();
  const [search] = useSearchParams();
  // Kept from the first rendering on: on the way out the address is already another.
  const [next] = useState(() => addressAfterSignIn(search.get('next')));
  const [{ data, error, fetching }] = useQuery({ query: SignInPageDocument });
  const { busy, message, submit } = useSignIn(async () => (await loadSession()) !== undefined);
  useEffect(() => {
    document.title = t('ui.pageTitle', { title: t('session.title') });
  }, [t]);
  const leaving = viewer !== undefined && isOutsideTheApplication(next);
  useEffect(() => {
    if (leaving) location.replace(next);
  }, [leaving, next]);
  if (leaving) return null;
  if (viewer) return <Navigate replace to={next} />;
  const accounts = data?.signIn.demoAccounts ?? [];
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Wordmark />
        <div className={styles.tools}>
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      {/* All at once: accounts that came later would move the form away under the pointer. */}
      {fetching && !data && !error ? (
        <main className={styles.main}>
          <Skeleton />
        </main>
      ) : (
        <main className={styles.main} data-demo={accounts.length > 0 ? '' : undefined}>
          <section className={styles.signIn}>
            <h1>{t('session.title')}</h1>
            <p className={styles.lead}>{t('session.lead')}</p>
            {data?.signIn.setupNeeded ? <p className={styles.setup}>{t('session.setupNeeded')}</p> : null}
            <ErrorNotice error={error} />
            <SignInForm
              busy={busy}
              message={message}
              onSubmit={(username, password) => void submit(username, password)}
            />
            <p className={styles.lead}>
              <Link to="/catalog">{t('session.browse')}</Link>
            </p>
          </section>
          {accounts.length > 0 ? (
            <DemoAccounts
              accounts={accounts}
              busy={busy}
              onChoose={(account) => void submit(account.username, account.password)}
            />
          ) : null}
        </main>
      )}
    </div>
  );
}
