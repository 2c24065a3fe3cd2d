import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useId } from 'react';
import styles from './Describing.module.css';
import { keyOf, type DescriptionField } from './values';

/** What the hub says of the dataset by itself. */
export function HubFacts({ fields }: { readonly fields: readonly DescriptionField[] }) {
  const { t, has } = useTexts();
  const formats = useFormats();
  const id = useId();
  const told = ({ property, values: [value] }: DescriptionField) => {
    if (!value) return t('describing.hub.none');
    if (value.number != null) {
      return property === 'healthdcatap:hasVariables'
        ? t('describing.hub.variables', { count: Number(value.number) })
        : formats.number(value.number);
    }
    if (property === 'healthdcatap:hasStructuredData') return t(value.text === 'true' ? 'ui.yes' : 'ui.no');
    if (value.iri) {
      const level = `describing.accessRights.${value.iri.replace(/.*\//, '')}`;
      return has(level) ? t(level) : value.iri;
    }
    const words = value.text ?? '';
    return words === '' ? t('describing.hub.settings') : words;
  };
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{t('describing.group.hub')}</h2>
      <p className={styles.muted}>{t('describing.hub.lead')}</p>
      <dl className={styles.facts}>
        {fields.map((field) => {
          const key = `describing.field.${keyOf(field.property)}`;
          return (
            <div key={field.property} id={keyOf(field.property)}>
              <dt>{has(key) ? t(key) : field.property}</dt>
              <dd>{told(field)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
