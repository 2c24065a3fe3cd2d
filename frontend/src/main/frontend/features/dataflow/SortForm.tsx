import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ColumnChoice } from './ColumnChoice';
import styles from './DataflowEditor.module.css';
import type { Content, SortColumn } from './graph';
import type { Columns } from './problemTexts';

type Sort = Extract<Content, { kind: 'sort' }>;

export interface SortFormProps {
  readonly content: Sort;
  readonly columns: Columns;
  readonly editable: boolean;
  readonly onChange: (content: Sort) => void;
}

export function SortForm({ content, columns, editable, onChange }: SortFormProps) {
  const { t } = useTexts();
  const set = (index: number, change: Partial<SortColumn>) =>
    onChange({ ...content, by: content.by.map((each, at) => (at === index ? { ...each, ...change } : each)) });
  return (
    <>
      {content.by.map((by, index) => (
        <fieldset key={index} className={styles.group}>
          <legend>{t('dataflow.sort.by', { number: index + 1 })}</legend>
          <ColumnChoice
            label={t('dataflow.column')}
            columns={columns}
            value={by.column}
            editable={editable}
            onChange={(column) => set(index, { column })}
          />
          <Checkbox
            label={t('dataflow.sort.descending')}
            checked={by.descending}
            readonly={!editable}
            onCheckedChanged={({ detail }) => {
              if (detail.value !== by.descending) set(index, { descending: detail.value });
            }}
          />
          {editable ? (
            <Button
              theme="tertiary small"
              onClick={() => onChange({ ...content, by: content.by.filter((_, at) => at !== index) })}
            >
              {t('dataflow.sort.remove', { number: index + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {editable ? (
        <Button
          onClick={() =>
            onChange({ ...content, by: [...content.by, { column: columns[0]?.name ?? '', descending: false }] })
          }
        >
          {t('dataflow.sort.add')}
        </Button>
      ) : null}
    </>
  );
}
