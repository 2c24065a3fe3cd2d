import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { CreateDashboardDocument } from 'Frontend/generated/graphql/features/dashboards/Dashboards';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import styles from './Dashboards.module.css';

export function CreateDashboard({ workspace }: { readonly workspace: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [{ error, fetching }, create] = useMutation(CreateDashboardDocument);
  const { fields, others } = useFormProblems(error, ['name']);
  const submit = async () => {
    const { data } = await create({ input: { workspace, name, description: '' } });
    if (data) await navigate(`/dashboards/${data.createDashboard.dashboard.uuid}?edit`);
  };
  return (
    <>
      <Button theme="primary" onClick={() => setOpen(true)}>
        {t('dashboards.create')}
      </Button>
      <Dialog
        opened={open}
        headerTitle={t('dashboards.create')}
        onOpenedChanged={({ detail }) => setOpen(detail.value)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('ui.cancel')}</Button>
            <Button theme="primary" disabled={fetching || name.trim() === ''} onClick={() => void submit()}>
              {t('dashboards.create.submit')}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          <ErrorNotice problems={others} />
          <TextField
            label={t('dashboards.create.name')}
            required
            maxlength={120}
            value={name}
            invalid={fields.name !== undefined}
            errorMessage={fields.name ?? ''}
            onValueChanged={({ detail }) => setName(detail.value)}
          />
        </div>
      </Dialog>
    </>
  );
}
