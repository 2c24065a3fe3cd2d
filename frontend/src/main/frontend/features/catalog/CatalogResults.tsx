import { Button } from '@vaadin/react-components/Button.js';
import { CatalogDocument, type CatalogQuery } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useQuery } from 'urql';
import styles from './Catalog.module.css';
import { NothingFound } from './NothingFound';
import { ResultCard } from './ResultCard';
import { ResultsBar } from './ResultsBar';
import type { CatalogAddress } from './useCatalogAddress';

const pageSize = 20;

export interface CatalogResultsProps {
  readonly address: CatalogAddress;
  /** The cursor that the page before ended with; the first page also says how many there are. */
  readonly after?: string;
  readonly onMore?: (cursor: string) => void;
}

export function CatalogResults({ address, after, onMore }: CatalogResultsProps) {
  const { t, language } = useTexts();
  const { words, filter, sort } = address;
  const [{ data, error, fetching }, refresh] = useQuery({
    query: CatalogDocument,
    variables: { query: words || null, filter, sort: sort ?? null, first: pageSize, after: after ?? null, language },
  });
  const catalog = data?.catalog;
  if (error && !catalog) {
    return (
      <ErrorNotice
        title={t('catalog.failed')}
        error={error}
        onRetry={() => refresh({ requestPolicy: 'network-only' })}
      />
    );
  }
  if (!catalog) return <Skeleton shape="cards" lines={4} />;
  const next = catalog.pageInfo.hasNextPage ? catalog.pageInfo.endCursor : undefined;
  return (
    <>
      {after === undefined ? <Head address={address} catalog={catalog} /> : null}
      <ul className={styles.results} aria-busy={fetching} aria-label={t('catalog.results')}>
        {catalog.edges.map(({ cursor, node }) => (
          <li key={cursor}>
            <ResultCard hit={node} />
          </li>
        ))}
      </ul>
      {next && onMore ? (
        <Button className={styles.more} onClick={() => onMore(next)}>
          {t('catalog.more')}
        </Button>
      ) : null}
    </>
  );
}

interface HeadProps {
  readonly address: CatalogAddress;
  readonly catalog: CatalogQuery['catalog'];
}

function Head({ address, catalog }: HeadProps) {
  return catalog.totalCount > 0 ? (
    <ResultsBar count={catalog.totalCount} address={address} />
  ) : (
    <NothingFound address={address} didYouMean={catalog.didYouMean} />
  );
}
