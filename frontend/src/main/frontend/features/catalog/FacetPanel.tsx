import { Button } from '@vaadin/react-components/Button.js';
import { CatalogFacetsDocument } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { narrow, useMedia } from 'Frontend/lib/useMedia';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import styles from './Facets.module.css';
import { FacetDrawer } from './FacetDrawer';
import { FacetGroups, usefulOf } from './FacetGroups';
import { facetNames, type CatalogAddress } from './useCatalogAddress';

/** What the search may be narrowed to, with how many there are; on a narrow screen in a drawer. Nothing to choose, no panel. */
export function FacetPanel({ address }: { readonly address: CatalogAddress }) {
  const { t, language } = useTexts();
  const isNarrow = useMedia(narrow);
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({
    query: CatalogFacetsDocument,
    variables: { query: address.words || null, filter: address.filter, names: facetNames, language },
  });
  if (data && usefulOf(data.catalog, address).length === 0) return null;
  const groups = data ? <FacetGroups found={data.catalog} address={address} /> : <Skeleton lines={6} />;
  if (!isNarrow) {
    return (
      <aside className={styles.panel} aria-label={t('catalog.filters')}>
        {groups}
      </aside>
    );
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ListFilter slot="prefix" aria-hidden size={16} />
        {t('catalog.filters.open', { count: address.count })}
      </Button>
      <FacetDrawer open={open} count={data?.catalog.totalCount} onClose={() => setOpen(false)}>
        {groups}
      </FacetDrawer>
    </>
  );
}
