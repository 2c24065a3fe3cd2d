import { Button } from '@vaadin/react-components/Button.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ColumnChoice } from './ColumnChoice';
import styles from './DataflowEditor.module.css';
import type { Condition, FilterOperator } from './graph';
import type { Columns } from './problemTexts';

const operators: readonly FilterOperator[] = [
  'EQUAL',
  'NOT_EQUAL',
  'LESS',
  'LESS_OR_EQUAL',
  'GREATER',
  'GREATER_OR_EQUAL',
  'CONTAINS',
  'STARTS_WITH',
  'ENDS_WITH',
  'IN',
  'IS_EMPTY',
  'IS_NOT_EMPTY',
];
const textOnly: readonly FilterOperator[] = ['CONTAINS', 'STARTS_WITH', 'ENDS_WITH'];
const takesNoValue = (operator: FilterOperator) => operator === 'IS_EMPTY' || operator === 'IS_NOT_EMPTY';

export interface ConditionFieldsProps {
  readonly number: number;
  readonly condition: Condition;
  readonly columns: Columns;
  readonly editable: boolean;
  readonly onChange: (change: Partial<Condition>, merge?: string) => void;
  readonly onRemove: () => void;
}

export function ConditionFields({ number, condition, columns, editable, onChange, onRemove }: ConditionFieldsProps) {
  const { t } = useTexts();
  const type = columns.find(({ name }) => name === condition.column)?.type;
  const offered = operators.filter(
    (each) => each === condition.operator || type === undefined || type === 'TEXT' || !textOnly.includes(each),
  );
  const written = condition.operator === 'IN' ? condition.values.join('; ') : (condition.values[0] ?? '');
  const read = (text: string) => (condition.operator === 'IN' ? text.split(';').map((value) => value.trim()) : [text]);
  return (
    <fieldset className={styles.group}>
      <legend>{t('dataflow.filter.condition', { number })}</legend>
      <ColumnChoice
        label={t('dataflow.column')}
        columns={columns}
        value={condition.column}
        editable={editable}
        onChange={(column) => onChange({ column })}
      />
      <Select
        label={t('dataflow.filter.operator')}
        items={offered.map((value) => ({ label: t(`dataflow.operator.${value}`), value }))}
        value={condition.operator}
        readonly={!editable}
        onValueChanged={({ detail }) => {
          const operator = operators.find((each) => each === detail.value);
          if (!operator || operator === condition.operator) return;
          onChange({
            operator,
            values: takesNoValue(operator) ? [] : condition.values.length ? condition.values : [''],
          });
        }}
      />
      {takesNoValue(condition.operator) ? null : (
        <TextField
          label={t('dataflow.filter.value')}
          helperText={t(
            condition.operator === 'IN'
              ? 'dataflow.filter.several'
              : type === 'DATE'
                ? 'dataflow.filter.date'
                : 'dataflow.filter.plain',
          )}
          value={written}
          readonly={!editable}
          onValueChanged={({ detail }) => {
            if (detail.value !== written) onChange({ values: read(detail.value) }, 'value');
          }}
        />
      )}
      {editable ? (
        <Button theme="tertiary small" onClick={onRemove}>
          {t('dataflow.filter.remove', { number })}
        </Button>
      ) : null}
    </fieldset>
  );
}
