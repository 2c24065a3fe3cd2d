import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { CreateDataflowDocument } from 'Frontend/generated/graphql/features/dataflow/DataflowList';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import styles from './CreateDataflow.module.css';

export interface CreateDataflowProps {
  readonly open: boolean;
  readonly workspace: { readonly id: string; readonly slug: string };
  readonly onClose: () => void;
}

export function CreateDataflow({ open, workspace, onClose }: CreateDataflowProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [{ fetching, error }, create] = useMutation(CreateDataflowDocument);
  const { fields, others } = useFormProblems(error, ['name']);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (name.trim() === '' || fetching) return;
    const { data } = await create({ input: { workspace: workspace.id, name } });
    if (data) await navigate(`/w/${workspace.slug}/dataflows/${data.createDataflow.dataflow.slug}`);
  };
  return (
    <Dialog
      opened={open}
      headerTitle={t('dataflow.create')}
      onOpenedChanged={({ detail }) => {
        if (!detail.value && open) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={name.trim() === '' || fetching} onClick={() => void submit()}>
            {t('dataflow.create.confirm')}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <ErrorNotice problems={others} />
        <TextField
          autofocus
          label={t('dataflow.name')}
          value={name}
          maxlength={120}
          invalid={fields.name !== undefined}
          errorMessage={fields.name ?? ''}
          onValueChanged={({ detail }) => setName(detail.value)}
        />
      </form>
    </Dialog>
  );
}
