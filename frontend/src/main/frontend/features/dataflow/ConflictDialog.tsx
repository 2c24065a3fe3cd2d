import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { Editor } from './useEditor';

/** Somebody else saved first: says who and when, and loses nothing of either. */
export function ConflictDialog({ editor }: { readonly editor: Editor }) {
  const { t } = useTexts();
  const formats = useFormats();
  const { conflict } = editor;
  return (
    <Dialog
      opened={conflict !== undefined}
      headerTitle={t('dataflow.conflict')}
      onOpenedChanged={({ detail }) => {
        if (!detail.value && conflict) editor.keepEditing();
      }}
      footer={
        <>
          <Button onClick={editor.keepEditing}>{t('dataflow.conflict.keep')}</Button>
          <Button onClick={() => void editor.takeTheirs()}>{t('dataflow.conflict.theirs')}</Button>
          <Button theme="primary" onClick={() => void editor.saveOver()}>
            {t('dataflow.conflict.mine')}
          </Button>
        </>
      }
    >
      <p style={{ maxWidth: '30rem' }}>
        {conflict
          ? t('dataflow.conflict.text', {
              name: conflict.name,
              at: conflict.at ? formats.dateTime(conflict.at) : '',
              revision: conflict.revision,
            })
          : null}
      </p>
    </Dialog>
  );
}
