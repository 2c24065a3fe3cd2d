import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import styles from './DataflowEditor.module.css';
import type { Content, Selected } from './graph';
import type { Columns } from './problemTexts';

type Select = Extract<Content, { kind: 'select' }>;

export interface SelectFormProps {
  readonly content: Select;
  readonly columns: Columns;
  readonly editable: boolean;
  readonly onChange: (content: Select, merge?: string) => void;
}

/** Which columns stay, and what they are called from here on. */
export function SelectForm({ content, columns, editable, onChange }: SelectFormProps) {
  const { t } = useTexts();
  const names = [...new Set([...columns.map(({ name }) => name), ...content.columns.map(({ column }) => column)])];
  const set = (chosen: readonly Selected[], merge?: string) =>
    onChange(
      { kind: 'select', columns: names.flatMap((name) => chosen.filter(({ column }) => column === name)) },
      merge,
    );
  return (
    <fieldset className={styles.group}>
      <legend>{t('dataflow.select.columns')}</legend>
      {editable ? (
        <Button theme="tertiary small" onClick={() => set(names.map((name) => ({ column: name, name })))}>
          {t('dataflow.select.all')}
        </Button>
      ) : null}
      {names.map((name) => {
        const selected = content.columns.find(({ column }) => column === name);
        return (
          <div key={name}>
            <Checkbox
              label={name}
              checked={selected !== undefined}
              readonly={!editable}
              onCheckedChanged={({ detail }) => {
                if (detail.value === (selected !== undefined)) return;
                set(
                  detail.value
                    ? [...content.columns, { column: name, name }]
                    : content.columns.filter(({ column }) => column !== name),
                );
              }}
            />
            {selected ? (
              <TextField
                accessibleName={t('dataflow.select.name', { column: name })}
                theme="small"
                value={selected.name}
                readonly={!editable}
                onValueChanged={({ detail }) => {
                  if (detail.value === selected.name) return;
                  set(
                    content.columns.map((each) => (each.column === name ? { ...each, name: detail.value } : each)),
                    `name ${name}`,
                  );
                }}
              />
            ) : null}
          </div>
        );
      })}
      {names.length === 0 ? <p className={styles.muted}>{t('dataflow.noColumns')}</p> : null}
    </fieldset>
  );
}
