import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import type { CombinedError } from '@urql/core';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';

export interface NameDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly initial?: string;
  readonly help?: string;
  readonly error: CombinedError | undefined;
  readonly onConfirm: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a query. */
export function NameDialog({ open, title, confirm, initial = '', help, error, onConfirm, onClose }: NameDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState(initial);
  const { fields, others } = useFormProblems(error, ['name']);
  return (
    <Dialog
      opened={open}
      headerTitle={title}
      onOpenedChanged={({ detail }) => {
        if (!detail.value && open) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={name.trim() === ''} onClick={() => onConfirm(name)}>
            {confirm}
          </Button>
        </>
      }
    >
      <ErrorNotice problems={others} />
      <TextField
        label={t('query.name')}
        helperText={help ?? ''}
        maxlength={120}
        value={name}
        invalid={fields.name !== undefined}
        errorMessage={fields.name ?? ''}
        onValueChanged={({ detail }) => setName(detail.value)}
      />
    </Dialog>
  );
}
