import { DatasetLineageDocument } from 'Frontend/generated/graphql/features/lineage/Lineage';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import styles from './Lineage.module.css';
import { LineageTables } from './LineageTables';

const LineageCanvas = lazy(() => import('./LineageCanvas'));

/** What a dataset was made of and what was made of it, for the pages of a dataset: as a picture and as a table. */
export function LineagePicture({ dataset }: { readonly dataset: string }) {
  const { t } = useTexts();
  const [{ data, error, fetching }, refresh] = useQuery({ query: DatasetLineageDocument, variables: { dataset } });
  const lineage = data?.dataset.lineage;
  if (!data && fetching) return <Skeleton shape="page" lines={4} />;
  if (error) return <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />;
  if (!lineage || lineage.edges.length === 0) return <p className={styles.muted}>{t('lineage.none')}</p>;
  return (
    <div className={styles.lineage}>
      <section className={styles.canvas} aria-label={t('lineage.picture')}>
        <Suspense fallback={<Skeleton shape="page" lines={4} />}>
          <LineageCanvas lineage={lineage} />
        </Suspense>
      </section>
      <LineageTables lineage={lineage} />
    </div>
  );
}
