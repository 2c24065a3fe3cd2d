import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { CreateProjectDocument } from 'Frontend/generated/graphql/features/projects/Projects';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import styles from './Projects.module.css';

const empty = { name: '', description: '', slug: '' };

export function CreateProject() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState(empty);
  const [{ error, fetching }, create] = useMutation(CreateProjectDocument);
  const { fields, others } = useFormProblems(error, ['name', 'description', 'slug']);
  const submit = async () => {
    const { data } = await create({ input: { ...values, slug: values.slug || null } });
    if (!data) return;
    setOpen(false);
    setValues(empty);
    Notification.show(t('projects.created'), { theme: 'success', position: 'bottom-start' });
    await navigate(`/w/${data.createProject.workspace.slug}/members`);
  };
  return (
    <>
      <Button theme="primary" onClick={() => setOpen(true)}>
        {t('projects.create')}
      </Button>
      <Dialog
        opened={open}
        headerTitle={t('projects.create.title')}
        onOpenedChanged={({ detail }) => setOpen(detail.value)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('ui.cancel')}</Button>
            <Button theme="primary" disabled={fetching || values.name.trim() === ''} onClick={() => void submit()}>
              {t('projects.create.submit')}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          <ErrorNotice problems={others} />
          <TextField
            label={t('projects.create.name')}
            required
            maxlength={120}
            value={values.name}
            invalid={fields.name !== undefined}
            errorMessage={fields.name ?? ''}
            onValueChanged={({ detail }) => setValues((old) => ({ ...old, name: detail.value }))}
          />
          <TextArea
            label={t('projects.create.description')}
            maxlength={4000}
            value={values.description}
            invalid={fields.description !== undefined}
            errorMessage={fields.description ?? ''}
            onValueChanged={({ detail }) => setValues((old) => ({ ...old, description: detail.value }))}
          />
          <TextField
            label={t('projects.create.slug')}
            helperText={t('projects.create.slug.help')}
            maxlength={60}
            value={values.slug}
            invalid={fields.slug !== undefined}
            errorMessage={fields.slug ?? ''}
            onValueChanged={({ detail }) => setValues((old) => ({ ...old, slug: detail.value }))}
          />
        </div>
      </Dialog>
    </>
  );
}
