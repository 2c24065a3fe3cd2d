import { Button } from '@vaadin/react-components/Button.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { ChangeProjectDocument } from 'Frontend/generated/graphql/features/workspace/Workspace';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { Workspace } from './useWorkspace';
import styles from './Workspace.module.css';

export function ProjectSettings({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTexts();
  const [name, setName] = useState(workspace.name);
  const [description, setDescription] = useState(workspace.description);
  const [{ error, fetching }, change] = useMutation(ChangeProjectDocument);
  const { fields, others } = useFormProblems(error, ['name', 'description']);
  const isChanged = name !== workspace.name || description !== workspace.description;
  const save = async () => {
    const result = await change({ input: { workspace: workspace.id, name, description } });
    if (!result.error) Notification.show(t('workspace.settings.saved'), { position: 'bottom-start' });
  };
  return (
    <section className={styles.section} aria-labelledby="workspace-settings">
      <h2 id="workspace-settings">{t('workspace.settings')}</h2>
      <div className={styles.settings}>
        <ErrorNotice problems={others} />
        <TextField
          label={t('workspace.settings.name')}
          required
          maxlength={120}
          value={name}
          invalid={fields.name !== undefined}
          errorMessage={fields.name ?? ''}
          onValueChanged={({ detail }) => setName(detail.value)}
        />
        <TextArea
          label={t('workspace.settings.description')}
          maxlength={4000}
          value={description}
          invalid={fields.description !== undefined}
          errorMessage={fields.description ?? ''}
          onValueChanged={({ detail }) => setDescription(detail.value)}
        />
        <Button theme="primary" disabled={fetching || !isChanged || name.trim() === ''} onClick={() => void save()}>
          {t('workspace.settings.save')}
        </Button>
      </div>
    </section>
  );
}
