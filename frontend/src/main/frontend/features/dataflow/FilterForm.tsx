import { Button } from '@vaadin/react-components/Button.js';
import { Select } from '@vaadin/react-components/Select.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConditionFields } from './ConditionFields';
import type { Condition, Content } from './graph';
import type { Columns } from './problemTexts';

type Filter = Extract<Content, { kind: 'filter' }>;

export interface FilterFormProps {
  readonly content: Filter;
  readonly columns: Columns;
  readonly editable: boolean;
  readonly onChange: (content: Filter, merge?: string) => void;
}

export function FilterForm({ content, columns, editable, onChange }: FilterFormProps) {
  const { t } = useTexts();
  const { conditions } = content;
  const set = (index: number, change: Partial<Condition>, merge?: string) =>
    onChange(
      { ...content, conditions: conditions.map((each, at) => (at === index ? { ...each, ...change } : each)) },
      merge,
    );
  return (
    <>
      <Select
        label={t('dataflow.filter.match')}
        items={[
          { label: t('dataflow.filter.ALL'), value: 'ALL' },
          { label: t('dataflow.filter.ANY'), value: 'ANY' },
        ]}
        value={content.match}
        readonly={!editable}
        onValueChanged={({ detail }) => {
          const match = detail.value === 'ANY' ? 'ANY' : 'ALL';
          if (match !== content.match) onChange({ ...content, match });
        }}
      />
      {conditions.map((condition, index) => (
        <ConditionFields
          key={index}
          number={index + 1}
          condition={condition}
          columns={columns}
          editable={editable}
          onChange={(change, merge) => set(index, change, merge && `${merge} ${index}`)}
          onRemove={() => onChange({ ...content, conditions: conditions.filter((_, at) => at !== index) })}
        />
      ))}
      {editable ? (
        <Button
          onClick={() =>
            onChange({
              ...content,
              conditions: [...conditions, { column: columns[0]?.name ?? '', operator: 'EQUAL', values: [''] }],
            })
          }
        >
          {t('dataflow.filter.add')}
        </Button>
      ) : null}
    </>
  );
}
