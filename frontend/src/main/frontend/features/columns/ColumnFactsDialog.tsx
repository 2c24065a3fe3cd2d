import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useState, type ReactNode } from 'react';
import styles from './Columns.module.css';

/** What there is to say of a column, beside its name and type. */
export interface ColumnFacts {
  readonly label: string;
  readonly description: string;
  readonly unit: string;
  readonly key: boolean;
  readonly personalData: boolean;
}

export interface ColumnFactsDialogProps {
  readonly name: string;
  readonly facts: ColumnFacts;
  /** The word on the button. */
  readonly confirm: string;
  readonly busy?: boolean;
  readonly error?: ReactNode;
  readonly onConfirm: (facts: ColumnFacts) => void;
  readonly onClose: () => void;
}

/** Says what a column means, in which unit, whether it is part of the key, and whether it is about persons. */
export function ColumnFactsDialog({ name, facts, confirm, busy, error, onConfirm, onClose }: ColumnFactsDialogProps) {
  const { t } = useTexts();
  const [values, setValues] = useState(facts);
  const change = (part: Partial<ColumnFacts>) => setValues((old) => ({ ...old, ...part }));
  return (
    <Dialog
      opened
      headerTitle={t('columns.facts.title', { column: name })}
      onClosed={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={busy ?? false} onClick={() => onConfirm(values)}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error}
        <TextField
          label={t('columns.facts.label')}
          maxlength={200}
          value={values.label}
          onValueChanged={({ detail }) => change({ label: detail.value })}
        />
        <TextArea
          label={t('columns.facts.description')}
          helperText={t('columns.facts.description.help')}
          maxlength={2000}
          value={values.description}
          onValueChanged={({ detail }) => change({ description: detail.value })}
        />
        <TextField
          label={t('columns.facts.unit')}
          helperText={t('columns.facts.unit.help')}
          maxlength={60}
          value={values.unit}
          onValueChanged={({ detail }) => change({ unit: detail.value })}
        />
        <Checkbox
          label={t('columns.facts.key')}
          helperText={t('columns.facts.key.help')}
          checked={values.key}
          onChange={(event) => change({ key: event.target.checked })}
        />
        <Checkbox
          label={t('columns.facts.personal')}
          helperText={t('columns.facts.personal.help')}
          checked={values.personalData}
          onChange={(event) => change({ personalData: event.target.checked })}
        />
      </div>
    </Dialog>
  );
}
