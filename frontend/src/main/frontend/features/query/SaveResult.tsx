import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { CancelQueryDocument, SaveQueryResultDocument } from 'Frontend/generated/graphql/features/query/Sql';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { newKey } from './useSqlRun';

export interface SaveResultProps {
  readonly workspace: string;
  readonly slug: string;
  readonly sql: string;
  readonly onClose: () => void;
}

/** Keeps the whole answer of what is in the editor as a dataset, and opens it. */
export function SaveResult({ workspace, slug, sql, onClose }: SaveResultProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [key] = useState(newKey);
  const [{ error, fetching }, save] = useMutation(SaveQueryResultDocument);
  const [, cancel] = useMutation(CancelQueryDocument);
  const { fields, others } = useFormProblems(error, ['title']);
  const submit = async () => {
    const { data } = await save({ input: { workspace, sql, title, key } }, { additionalTypenames: ['Dataset'] });
    if (!data) return;
    const { dataset } = data.saveQueryResult;
    Notification.show(t('query.keep.done', { title: dataset.title }), { theme: 'success', position: 'bottom-start' });
    onClose();
    await navigate(`/w/${slug}/library/${dataset.slug}`);
  };
  const leave = () => (fetching ? void cancel({ input: { key } }) : onClose());
  return (
    <Dialog
      opened
      headerTitle={t('query.keep')}
      noCloseOnOutsideClick
      noCloseOnEsc={fetching}
      onOpenedChanged={({ detail }) => {
        if (!detail.value && !fetching) onClose();
      }}
      footer={
        <>
          <Button onClick={leave}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={fetching || title.trim() === ''} onClick={() => void submit()}>
            {t('query.keep.submit')}
          </Button>
        </>
      }
    >
      <ErrorNotice problems={others} />
      <TextField
        label={t('query.keep.title')}
        helperText={fetching ? t('query.keep.running') : t('query.keep.help')}
        required
        maxlength={200}
        readonly={fetching}
        value={title}
        invalid={fields.title !== undefined}
        errorMessage={fields.title ?? ''}
        onValueChanged={({ detail }) => setTitle(detail.value)}
      />
    </Dialog>
  );
}
