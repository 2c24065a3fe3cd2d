import { facets } from 'Frontend/features/catalog/useCatalogAddress';
import type {
  DescriptionFieldKind,
  PropertyFactsFragment,
} from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { foreign } from 'Frontend/lib/i18n/foreign';
import { dayOf, durationIn } from 'Frontend/lib/i18n/periods';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { Link } from 'react-router';
import styles from './Published.module.css';

type Value = PropertyFactsFragment['values'][number];

/** By which facet of the catalog others with the same value are found. */
const facetOf: Readonly<Record<string, string>> = {
  'dcat:theme': facets.THEME,
  'healthdcatap:healthTheme': facets.THEME,
  'healthdcatap:healthCategory': facets.HEALTH_CATEGORY,
  'dct:spatial': facets.SPATIAL,
  'dct:accessRights': facets.ACCESS_RIGHTS,
};

export interface PropertyValueProps {
  readonly property: string;
  readonly kind: DescriptionFieldKind;
  readonly value: Value;
}

/** One value of a property, as its kind is read. */
export function PropertyValue({ property, kind, value }: PropertyValueProps) {
  const { t, has, language } = useTexts();
  const { text, iri } = value;
  if (value.from ?? value.to) return <Period from={value.from} to={value.to} />;
  if (kind === 'NUMBER' && /^\d+$/.test(text)) return <FormattedNumber value={text} />;
  if (kind === 'DURATION') return <span title={text}>{durationIn(language, text)}</span>;
  if (property === 'healthdcatap:hasStructuredData')
    return <span className={styles.concept}>{t(text === 'true' ? 'ui.yes' : 'ui.no')}</span>;
  if (iri) {
    // The EU's list has no French word for each of them.
    const rights = `describing.accessRights.${iri.replace(/.*\//, '')}`;
    const name = property === 'dct:accessRights' && has(rights) ? t(rights) : text;
    return <Named property={property} text={name} iri={iri} />;
  }
  return (
    <span className={styles.words} lang={foreign(value.language, language)} dir="auto">
      {text}
    </span>
  );
}

interface NamedProps {
  readonly property: string;
  readonly text: string;
  readonly iri: string;
}

/** What has a name in the world: it leads to others with the same value, or to where people read of it. */
function Named({ property, text, iri }: NamedProps) {
  const facet = facetOf[property];
  if (facet && /^https?:/i.test(iri)) {
    return (
      <Link className={styles.concept} to={`/catalog?${facet}=${encodeURIComponent(iri)}`}>
        {text}
      </Link>
    );
  }
  const own = iri.startsWith(`${location.origin}/datasets/`);
  return own ? (
    <Link to={iri.slice(location.origin.length)}>{text}</Link>
  ) : (
    <a
      className={text === iri ? undefined : styles.elsewhere}
      href={iri}
      title={iri}
      target="_blank"
      rel="noreferrer noopener"
    >
      {text}
    </a>
  );
}

function Period({ from, to }: { readonly from: string | null | undefined; readonly to: string | null | undefined }) {
  const { t } = useTexts();
  const formats = useFormats();
  const first = from ? formats.date(dayOf(from)) : '';
  const last = to ? formats.date(dayOf(to)) : '';
  if (from && to) return t('published.period', { from: first, to: last });
  return from ? t('published.period.from', { from: first }) : t('published.period.to', { to: last });
}
