import { Button } from '@vaadin/react-components/Button.js';
import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { AggregateFields } from './AggregateFields';
import type { Aggregate, Content } from './graph';
import type { Columns } from './problemTexts';

type GroupBy = Extract<Content, { kind: 'groupBy' }>;

export interface GroupByFormProps {
  readonly content: GroupBy;
  readonly columns: Columns;
  readonly editable: boolean;
  readonly onChange: (content: GroupBy, merge?: string) => void;
}

export function GroupByForm({ content, columns, editable, onChange }: GroupByFormProps) {
  const { t } = useTexts();
  const { keys, aggregates } = content;
  const names = [...new Set([...columns.map(({ name }) => name), ...keys])];
  const freeName = (base: string) => {
    let name = base;
    for (let number = 2; [...keys, ...aggregates.map((each) => each.name)].includes(name); number += 1) {
      name = `${base}_${number}`;
    }
    return name;
  };
  const setAggregate = (index: number, change: Partial<Aggregate>, merge?: string) =>
    onChange(
      { ...content, aggregates: aggregates.map((each, at) => (at === index ? { ...each, ...change } : each)) },
      merge,
    );
  return (
    <>
      <MultiSelectComboBox
        label={t('dataflow.groupBy.keys')}
        items={names}
        selectedItems={[...keys]}
        readonly={!editable}
        onChange={({ target }) => onChange({ ...content, keys: target.selectedItems })}
      />
      {aggregates.map((aggregate, index) => (
        <AggregateFields
          key={index}
          number={index + 1}
          aggregate={aggregate}
          columns={columns}
          editable={editable}
          onChange={(change, merge) => setAggregate(index, change, merge && `${merge} ${index}`)}
          onRemove={() => onChange({ ...content, aggregates: aggregates.filter((_, at) => at !== index) })}
        />
      ))}
      {editable ? (
        <Button
          onClick={() =>
            onChange({
              ...content,
              aggregates: [
                ...aggregates,
                { function: 'COUNT', column: null, name: freeName(t('dataflow.aggregate.defaultName')) },
              ],
            })
          }
        >
          {t('dataflow.aggregate.add')}
        </Button>
      ) : null}
    </>
  );
}
