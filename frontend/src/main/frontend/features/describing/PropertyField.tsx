import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Check } from 'lucide-react';
import styles from './Describing.module.css';
import { Proposals } from './Proposals';
import type { Violation } from './useDescription';
import { ValueFields } from './ValueFields';
import { filled, keyOf, type DescriptionField, type Value } from './values';

export interface PropertyFieldProps {
  readonly field: DescriptionField;
  readonly values: readonly Value[];
  readonly violations: readonly Violation[];
  readonly refused: string | undefined;
  readonly onChange: (property: string, values: readonly Value[]) => void;
}

/** A property: its name, how much it is needed, its values, what is wrong with them and what the hub proposes. */
export function PropertyField({ field, values, violations, refused, onChange }: PropertyFieldProps) {
  const { t, has } = useTexts();
  const key = keyOf(field.property);
  const nameKey = `describing.field.${key}`;
  const helpKey = `describing.help.${key}`;
  const label = has(nameKey) ? t(nameKey) : field.property;
  const [wrong] = violations.filter(({ code, severity }) => code !== 'MISSING' && severity === 'VIOLATION');
  const problem = refused ?? (wrong && textOf(wrong));
  const isFilled = filled(values).length > 0;
  function textOf({ code, arguments: [first] }: Violation) {
    const text = `describing.violation.${code}`;
    return t(has(text) ? text : 'describing.violation.INVALID', { first: Number(first ?? 0) });
  }
  return (
    <div className={styles.field} id={key} role="group" aria-labelledby={`${key}-name`}>
      <div className={styles.fieldHead}>
        <span id={`${key}-name`} className={styles.fieldName}>
          {label}
        </span>
        <span className={`${styles.need} ${styles[field.need.toLowerCase()] ?? ''}`} data-filled={isFilled}>
          {isFilled ? <Check aria-hidden size={13} /> : null}
          {isFilled ? t('describing.need.done') : t(`describing.need.${field.need}` as TextKey)}
        </span>
      </div>
      <ValueFields
        field={field}
        label={label}
        help={has(helpKey) ? t(helpKey) : ''}
        problem={problem}
        values={values}
        onChange={(changed) => onChange(field.property, changed)}
      />
      <Proposals field={field} values={values} onChange={(changed) => onChange(field.property, changed)} />
    </div>
  );
}
