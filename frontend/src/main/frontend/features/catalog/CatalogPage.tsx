import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { Page } from 'Frontend/ui/Page';
import { useState } from 'react';
import styles from './Catalog.module.css';
import { CatalogResults } from './CatalogResults';
import { FacetPanel } from './FacetPanel';
import { SearchBox } from './SearchBox';
import { useCatalogAddress, type CatalogAddress } from './useCatalogAddress';

/** The catalog of published datasets; open to visitors for what is listed. */
export function CatalogPage() {
  const { t } = useTexts();
  const viewer = useViewer();
  const address = useCatalogAddress();
  const key = JSON.stringify([address.words, address.sort, address.filter]);
  return (
    <Page title={t('catalog.title')} lead={t(viewer ? 'catalog.lead' : 'catalog.lead.visitor')}>
      <SearchBox words={address.words} onSearch={address.search} />
      <div className={styles.layout}>
        <FacetPanel address={address} />
        <div className={styles.main}>
          <Pages key={key} address={address} />
        </div>
      </div>
    </Page>
  );
}

/** The pages that were asked for one after the other; a new search begins with the first. */
function Pages({ address }: { readonly address: CatalogAddress }) {
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return cursors.map((after, index) => (
    <CatalogResults
      key={after ?? ''}
      address={address}
      after={after}
      onMore={index === cursors.length - 1 ? (cursor) => setCursors((old) => [...old, cursor]) : undefined}
    />
  ));
}
