import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import styles from './Describing.module.css';
import type { ValueFieldsProps } from './ValueFields';

/** A whole number, not negative. */
export function NumberField({ label, help, problem, values, onChange }: ValueFieldsProps) {
  const value = String(values[0]?.number ?? '');
  return (
    <IntegerField
      className={styles.short}
      accessibleName={label}
      helperText={help}
      min={0}
      value={value}
      invalid={problem !== undefined}
      errorMessage={problem ?? ''}
      onValueChanged={({ detail }) => {
        if (detail.value !== value) onChange(detail.value === '' ? [] : [{ number: detail.value }]);
      }}
    />
  );
}
