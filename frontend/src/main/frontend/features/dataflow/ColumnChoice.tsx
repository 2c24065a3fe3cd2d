import { ComboBox } from 'Frontend/ui/ComboBox';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { Columns } from './problemTexts';

export interface ColumnChoiceProps {
  readonly label: string;
  readonly columns: Columns;
  readonly value: string;
  readonly editable: boolean;
  /** The text of the choice that means no column. */
  readonly none?: string;
  readonly onChange: (column: string) => void;
}

/** One of the columns that come in; one that is missing stays chosen until another is. */
export function ColumnChoice({ label, columns, value, editable, none, onChange }: ColumnChoiceProps) {
  const { t } = useTexts();
  const missing = value !== '' && !columns.some((column) => column.name === value);
  const items = [
    ...(none === undefined ? [] : [{ label: none, value: '' }]),
    ...columns.map(({ name }) => ({ label: name, value: name })),
    ...(missing ? [{ label: value, value }] : []),
  ];
  return (
    <ComboBox
      label={label}
      items={items}
      value={value}
      readonly={!editable}
      invalid={missing && columns.length > 0}
      errorMessage={missing && columns.length > 0 ? t('dataflow.column.missing') : ''}
      onValueChanged={({ detail }) => {
        if (detail.value !== value) onChange(detail.value);
      }}
    />
  );
}
