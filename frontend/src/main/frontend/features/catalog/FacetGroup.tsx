import { Button } from '@vaadin/react-components/Button.js';
import type { CatalogFacet } from 'Frontend/generated/graphql/features/catalog/Catalog';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { useState } from 'react';
import styles from './Facets.module.css';
import type { CatalogAddress } from './useCatalogAddress';

const shown = 7;

interface Value {
  readonly value: string;
  readonly count: number;
  readonly label: string;
}

const orders: Partial<Record<CatalogFacet, readonly string[]>> = {
  SENSITIVITY: ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'],
  CERTIFIED: ['CURRENT', 'EARLIER'],
  QUALITY: ['EXCELLENT', 'GOOD', 'SUFFICIENT', 'POOR'],
};

function ordered(name: CatalogFacet, values: readonly Value[]): readonly Value[] {
  const order = orders[name];
  if (order) return [...values].sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
  return name === 'YEAR' ? [...values].sort((one, other) => Number(other.value) - Number(one.value)) : values;
}

export interface FacetGroupProps {
  readonly name: CatalogFacet;
  readonly values: readonly Value[];
  readonly address: CatalogAddress;
  /** Whether it is open before anybody opens or closes it. */
  readonly isOpen: boolean;
}

/** Where values have words in the texts. */
const words: Partial<Record<CatalogFacet, string>> = {
  SENSITIVITY: 'ui.sensitivity',
  CERTIFIED: 'catalog.certified',
  QUALITY: 'catalog.quality',
  ACCESS_RIGHTS: 'describing.accessRights',
};

/** One facet: its values with how many there are of each, several of which may be chosen. */
export function FacetGroup({ name, values, address, isOpen }: FacetGroupProps) {
  const { t, has } = useTexts();
  const [all, setAll] = useState(false);
  const chosen = address.chosen(name);
  const missing = chosen
    .filter((value) => !values.some((other) => other.value === value))
    .map((value) => ({ value, count: 0, label: value }));
  const known = [...ordered(name, values), ...missing];
  const visible = all ? known : known.filter(({ value }, index) => index < shown || chosen.includes(value));
  const heading: TextKey = `catalog.facet.${name}`;
  const nameOf = ({ value, label }: Value) => {
    // The EU's list of access rights has no French word for each of them.
    const key = `${words[name] ?? ''}.${value.replace(/.*\//, '')}`;
    return has(key) ? t(key) : label;
  };
  return (
    <details className={styles.group} open={isOpen || chosen.length > 0}>
      <summary>{t(heading)}</summary>
      <div role="group" aria-label={t(heading)}>
        {visible.map((value) => (
          <label key={value.value} className={styles.value} title={nameOf(value)}>
            <input
              type="checkbox"
              checked={chosen.includes(value.value)}
              onChange={() => address.toggle(name, value.value)}
            />
            <span className={styles.name}>{nameOf(value)}</span>
            <span className={styles.count}>
              <FormattedNumber value={value.count} />
            </span>
          </label>
        ))}
        {visible.length < known.length ? (
          <Button theme="tertiary small" onClick={() => setAll(true)}>
            {t('catalog.facet.all', { count: known.length })}
          </Button>
        ) : null}
      </div>
    </details>
  );
}
