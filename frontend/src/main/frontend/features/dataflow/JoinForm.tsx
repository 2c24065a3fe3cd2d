import { Button } from '@vaadin/react-components/Button.js';
import { Select } from '@vaadin/react-components/Select.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ColumnChoice } from './ColumnChoice';
import styles from './DataflowEditor.module.css';
import type { Content, JoinKey } from './graph';
import type { Columns } from './problemTexts';

type Join = Extract<Content, { kind: 'join' }>;

export interface JoinFormProps {
  readonly content: Join;
  readonly columns: Columns;
  readonly others: Columns;
  readonly editable: boolean;
  readonly onChange: (content: Join) => void;
}

export function JoinForm({ content, columns, others, editable, onChange }: JoinFormProps) {
  const { t } = useTexts();
  const set = (index: number, change: Partial<JoinKey>) =>
    onChange({ ...content, keys: content.keys.map((each, at) => (at === index ? { ...each, ...change } : each)) });
  return (
    <>
      <Select
        label={t('dataflow.join.type')}
        items={[
          { label: t('dataflow.join.INNER'), value: 'INNER' },
          { label: t('dataflow.join.LEFT'), value: 'LEFT' },
        ]}
        value={content.type}
        readonly={!editable}
        onValueChanged={({ detail }) => {
          const type = detail.value === 'LEFT' ? 'LEFT' : 'INNER';
          if (type !== content.type) onChange({ ...content, type });
        }}
      />
      {content.keys.map((key, index) => (
        <fieldset key={index} className={styles.group}>
          <legend>{t('dataflow.join.key', { number: index + 1 })}</legend>
          <ColumnChoice
            label={t('dataflow.join.column')}
            columns={columns}
            value={key.column}
            editable={editable}
            onChange={(column) => set(index, { column })}
          />
          <ColumnChoice
            label={t('dataflow.join.other')}
            columns={others}
            value={key.other}
            editable={editable}
            onChange={(other) => set(index, { other })}
          />
          {editable ? (
            <Button
              theme="tertiary small"
              onClick={() => onChange({ ...content, keys: content.keys.filter((_, at) => at !== index) })}
            >
              {t('dataflow.join.remove', { number: index + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {editable ? (
        <Button
          onClick={() =>
            onChange({
              ...content,
              keys: [...content.keys, { column: columns[0]?.name ?? '', other: others[0]?.name ?? '' }],
            })
          }
        >
          {t('dataflow.join.add')}
        </Button>
      ) : null}
    </>
  );
}
