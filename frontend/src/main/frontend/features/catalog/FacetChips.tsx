import { Button } from '@vaadin/react-components/Button.js';
import type { CatalogQuery } from 'Frontend/generated/graphql/features/catalog/Catalog';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import styles from './Catalog.module.css';
import { facets as known, type Facet, type useCatalogAddress } from './useCatalogAddress';

const shown = 8;

export interface FacetChipsProps {
  readonly facets: CatalogQuery['catalog']['facets'];
  readonly address: ReturnType<typeof useCatalogAddress>;
}

/** What the search may be narrowed to, with how many there are. */
export function FacetChips({ facets, address }: FacetChipsProps) {
  const { t } = useTexts();
  return (
    <div className={styles.facets}>
      {known.map((facet) => (
        <Chips key={facet} facet={facet} values={facets[facet]} address={address} />
      ))}
      {address.isNarrowed ? (
        <Button theme="tertiary small" onClick={address.widen}>
          <X slot="prefix" aria-hidden size={14} />
          {t('catalog.widen')}
        </Button>
      ) : null}
    </div>
  );
}

interface ChipsProps {
  readonly facet: Facet;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly address: ReturnType<typeof useCatalogAddress>;
}

function Chips({ facet, values, address }: ChipsProps) {
  const { t, has } = useTexts();
  const [all, setAll] = useState(false);
  const chosen = address.chosen(facet);
  const missing = chosen
    .filter((value) => !values.some((other) => other.value === value))
    .map((value) => ({ value, count: 0 }));
  const chips = [...values, ...missing];
  const visible = all ? chips : chips.filter(({ value }, index) => index < shown || chosen.includes(value));
  if (chips.length === 0) return null;
  const nameOf = (value: string) => {
    const key = `ui.sensitivity.${value}`;
    return facet === 'sensitivity' && has(key) ? t(key) : value;
  };
  const heading: TextKey = `catalog.facet.${facet}`;
  return (
    <fieldset className={styles.facet}>
      <legend>{t(heading)}</legend>
      {visible.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className={styles.chip}
          aria-pressed={chosen.includes(value)}
          onClick={() => address.toggle(facet, value)}
        >
          {chosen.includes(value) ? <Check aria-hidden size={13} /> : null}
          <span className={styles.chipText}>{nameOf(value)}</span> <span className={styles.chipCount}>{count}</span>
        </button>
      ))}
      {visible.length < chips.length ? (
        <Button theme="tertiary small" onClick={() => setAll(true)}>
          {t('catalog.facet.all', { count: chips.length })}
        </Button>
      ) : null}
    </fieldset>
  );
}
