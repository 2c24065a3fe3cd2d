import { Button } from '@vaadin/react-components/Button.js';
import type { CatalogFacetsQuery } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { X } from 'lucide-react';
import { FacetGroup } from './FacetGroup';
import styles from './Facets.module.css';
import type { CatalogAddress } from './useCatalogAddress';

type Found = CatalogFacetsQuery['catalog'];

/** A facet that tells nothing apart is left out, unless something of it is chosen. */
export const usefulOf = (found: Found, address: CatalogAddress) =>
  found.facet.filter(
    ({ name, values }) => address.chosen(name).length > 0 || values.some(({ count }) => count < found.totalCount),
  );

export interface FacetGroupsProps {
  readonly found: Found;
  readonly address: CatalogAddress;
}

/** The facets that tell what was found apart, and a way to take all choices back. */
export function FacetGroups({ found, address }: FacetGroupsProps) {
  const { t } = useTexts();
  return (
    <>
      {address.isNarrowed ? (
        <Button theme="tertiary small" className={styles.clear} onClick={address.widen}>
          <X slot="prefix" aria-hidden size={14} />
          {t('catalog.widen')}
        </Button>
      ) : null}
      {usefulOf(found, address).map(({ name, values }, index) => (
        <FacetGroup key={name} name={name} values={values} address={address} isOpen={index < 4} />
      ))}
    </>
  );
}
