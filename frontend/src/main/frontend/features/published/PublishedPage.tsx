import { PublishedDatasetDocument } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PublishedActions } from './PublishedActions';
import { PublishedFacts } from './PublishedFacts';
import { PublishedTabs } from './PublishedTabs';
import styles from './Published.module.css';

/** A dataset as the catalog shows it: as much of it as the person may know, and how to get the rest. */
export function PublishedPage() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  const [{ data, error }, refresh] = useQuery({ query: PublishedDatasetDocument, variables: { id } });
  const crumbs = [{ text: t('catalog.title'), to: '/catalog' }];
  const dataset = data?.dataset;
  if (!dataset) {
    const isUnknown = problemsOf(error).some(({ code }) => code === 'NOT_FOUND' || code === 'INVALID_INPUT');
    return (
      <Page title={t(isUnknown ? 'published.unknown' : 'published.title')} crumbs={crumbs}>
        {isUnknown ? (
          <EmptyState
            icon="catalog"
            title={t('published.unknown.text')}
            action={<Link to="/catalog">{t('published.toCatalog')}</Link>}
          />
        ) : error ? (
          <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton shape="page" lines={8} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={dataset.title}
      crumbs={crumbs}
      facts={<SensitivityBadge sensitivity={dataset.sensitivity} />}
      lead={dataset.publisher}
      action={<PublishedActions dataset={dataset} />}
    >
      <ErrorNotice error={error} />
      <div className={styles.columns}>
        <PublishedTabs dataset={dataset} />
        <PublishedFacts dataset={dataset} />
      </div>
    </Page>
  );
}
