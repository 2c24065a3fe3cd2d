import { LanguageMenu } from 'Frontend/features/frame/LanguageMenu';
import { ThemeMenu } from 'Frontend/features/frame/ThemeMenu';
import { Wordmark } from 'Frontend/features/frame/Wordmark';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useEffect, type ReactNode } from 'react';
import styles from './WelcomePage.module.css';

interface WelcomePageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page for people who cannot sign in yet. */
export function WelcomePage({ title, lead, children }: WelcomePageProps) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = t('ui.pageTitle', { title });
  }, [t, title]);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Wordmark />
        <div className={styles.tools}>
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        <p>{lead}</p>
        {children}
      </main>
    </div>
  );
}
