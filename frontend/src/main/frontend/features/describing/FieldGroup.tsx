import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useId } from 'react';
import styles from './Describing.module.css';
import { PropertyField } from './PropertyField';
import type { DescriptionState } from './useDescription';
import { type DescriptionField } from './values';

export interface FieldGroupProps {
  readonly group: string;
  readonly fields: readonly DescriptionField[];
  readonly state: DescriptionState;
  /** What the hub cannot take, by property. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Fields that belong together, and how many of them are filled. */
export function FieldGroup({ group, fields, state, refused }: FieldGroupProps) {
  const { t } = useTexts();
  const id = useId();
  const done = fields.filter(({ property }) => state.isFilled(property)).length;
  return (
    <section className={styles.group} id={`group-${group}`} aria-labelledby={id}>
      <div className={styles.groupHead}>
        <h2 id={id}>{t(`describing.group.${group}` as TextKey)}</h2>
        <span className={styles.muted}>{t('describing.progress', { filled: done, all: fields.length })}</span>
      </div>
      {fields.map((field) => (
        <PropertyField
          key={field.property}
          field={field}
          values={state.draft[field.property] ?? []}
          violations={state.check.violations.filter(({ property }) => property === field.property)}
          refused={refused[field.property]}
          onChange={state.change}
        />
      ))}
    </section>
  );
}
