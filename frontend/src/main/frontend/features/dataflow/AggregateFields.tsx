import { Button } from '@vaadin/react-components/Button.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ColumnChoice } from './ColumnChoice';
import styles from './DataflowEditor.module.css';
import type { Aggregate, AggregateFunction } from './graph';
import type { Columns } from './problemTexts';

const functions: readonly AggregateFunction[] = ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVERAGE', 'MINIMUM', 'MAXIMUM'];

export interface AggregateFieldsProps {
  readonly number: number;
  readonly aggregate: Aggregate;
  readonly columns: Columns;
  readonly editable: boolean;
  readonly onChange: (change: Partial<Aggregate>, merge?: string) => void;
  readonly onRemove: () => void;
}

export function AggregateFields({ number, aggregate, columns, editable, onChange, onRemove }: AggregateFieldsProps) {
  const { t } = useTexts();
  return (
    <fieldset className={styles.group}>
      <legend>{t('dataflow.aggregate', { number })}</legend>
      <Select
        label={t('dataflow.aggregate.function')}
        items={functions.map((value) => ({ label: t(`dataflow.function.${value}`), value }))}
        value={aggregate.function}
        readonly={!editable}
        onValueChanged={({ detail }) => {
          const chosen = functions.find((each) => each === detail.value);
          if (chosen && chosen !== aggregate.function) onChange({ function: chosen });
        }}
      />
      <ColumnChoice
        label={t('dataflow.column')}
        columns={columns}
        value={aggregate.column ?? ''}
        none={aggregate.function === 'COUNT' ? t('dataflow.aggregate.rows') : undefined}
        editable={editable}
        onChange={(column) => onChange({ column: column === '' ? null : column })}
      />
      <TextField
        label={t('dataflow.aggregate.name')}
        value={aggregate.name}
        readonly={!editable}
        onValueChanged={({ detail }) => {
          if (detail.value !== aggregate.name) onChange({ name: detail.value }, 'name');
        }}
      />
      {editable ? (
        <Button theme="tertiary small" onClick={onRemove}>
          {t('dataflow.aggregate.remove', { number })}
        </Button>
      ) : null}
    </fieldset>
  );
}
