import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { OpenSourceDocument, type SourceDetailsFragment } from 'Frontend/generated/graphql/features/sources/Sources';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ProjectsField } from './ProjectsField';
import styles from './Sources.module.css';

export interface OpenDialogProps {
  readonly source: SourceDetailsFragment;
  readonly onClose: () => void;
}

/** Opens a source to projects, and closes it to those that are taken away. */
export function OpenDialog({ source, onClose }: OpenDialogProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<readonly string[]>(source.openTo?.map(({ id }) => id) ?? []);
  const [{ error, fetching }, open] = useMutation(OpenSourceDocument);
  const { fields, others } = useFormProblems(error, ['workspaces']);
  const save = async () => {
    const { data } = await open({ input: { id: source.id, workspaces: [...chosen] } });
    if (data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('sources.openOf', { name: source.name })}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={fetching} onClick={() => void save()}>
            {t('sources.open.save')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice problems={others} />
        <ProjectsField chosen={chosen} problem={fields.workspaces} onChoose={setChosen} />
        <p className={styles.muted}>{t('sources.open.closing')}</p>
      </div>
    </Dialog>
  );
}
