import { Select } from '@vaadin/react-components/Select.js';
import type { CatalogSort } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import styles from './Catalog.module.css';
import type { CatalogAddress } from './useCatalogAddress';

const sorts: readonly CatalogSort[] = ['RELEVANCE', 'UPDATED', 'TITLE'];

export interface ResultsBarProps {
  readonly count: number;
  readonly address: CatalogAddress;
}

/** How many were found, and in which order they stand. */
export function ResultsBar({ count, address }: ResultsBarProps) {
  const { t } = useTexts();
  const offered = address.words ? sorts : sorts.filter((sort) => sort !== 'RELEVANCE');
  return (
    <div className={styles.bar}>
      <p role="status">{t('catalog.count', { count })}</p>
      <Select
        theme="small"
        accessibleName={t('catalog.sort')}
        items={offered.map((sort) => ({ value: sort, label: t(`catalog.sort.${sort}`) }))}
        value={address.sort ?? offered[0] ?? 'UPDATED'}
        onValueChanged={({ detail }) => {
          const sort = offered.find((known) => known === detail.value);
          if (sort && sort !== (address.sort ?? offered[0])) address.sortBy(sort);
        }}
      />
    </div>
  );
}
