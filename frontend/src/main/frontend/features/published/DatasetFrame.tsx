import { problemsOf } from 'Frontend/lib/graphql/problems';
import { foreign } from 'Frontend/lib/i18n/foreign';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import styles from './Published.module.css';

const crumbs = (catalog: string) => [{ text: catalog, to: '/catalog' }];

export interface DatasetFrameProps {
  readonly title: { readonly text: string; readonly language?: string | null | undefined };
  readonly badges: ReactNode;
  readonly lead: ReactNode;
  readonly action: ReactNode;
  readonly error?: CombinedError | undefined;
  readonly facts: ReactNode;
  readonly children: ReactNode;
}

/** A dataset as the catalog shows it, wherever it is from: what it says of itself, and the facts beside it. */
export function DatasetFrame({ title, badges, lead, action, error, facts, children }: DatasetFrameProps) {
  const { t, language } = useTexts();
  return (
    <Page
      title={title.text}
      titleLanguage={foreign(title.language, language)}
      crumbs={crumbs(t('catalog.title'))}
      facts={badges}
      lead={lead}
      action={action}
    >
      <ErrorNotice error={error} />
      <div className={styles.columns}>
        <div className={styles.main}>{children}</div>
        {facts}
      </div>
    </Page>
  );
}

export interface DatasetMissingProps {
  /** What the page is called until its dataset is there. */
  readonly title: string;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
}

/** Instead of a dataset: that there is none, that it could not be read, or that it comes. */
export function DatasetMissing({ title, error, onRetry }: DatasetMissingProps) {
  const { t } = useTexts();
  const isUnknown = problemsOf(error).some(({ code }) => code === 'NOT_FOUND' || code === 'INVALID_INPUT');
  return (
    <Page title={isUnknown ? t('published.unknown') : title} crumbs={crumbs(t('catalog.title'))}>
      {isUnknown ? (
        <EmptyState
          icon="catalog"
          title={t('published.unknown.text')}
          action={<Link to="/catalog">{t('published.toCatalog')}</Link>}
        />
      ) : error ? (
        <ErrorNotice error={error} onRetry={onRetry} />
      ) : (
        <Skeleton shape="page" lines={8} />
      )}
    </Page>
  );
}
