import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Check, List, LoaderCircle, Pencil, Redo2, Undo2, Workflow } from 'lucide-react';
import { DeployButton } from './DeployButton';
import styles from './DataflowEditor.module.css';
import type { Editor } from './useEditor';

export interface ToolbarProps {
  readonly editor: Editor;
  readonly asList: boolean;
  readonly onAsList: (asList: boolean) => void;
}

export function Toolbar({ editor, asList, onAsList }: ToolbarProps) {
  const { t } = useTexts();
  const { saved } = editor;
  return (
    <div className={styles.toolbar}>
      {saved.canEdit ? (
        <>
          <Button disabled={!editor.dirty || editor.saving} onClick={() => void editor.save()}>
            {t('dataflow.save')}
          </Button>
          <DeployButton editor={editor} />
          <Button
            theme="tertiary icon"
            aria-label={t('dataflow.undo')}
            disabled={!editor.canUndo}
            onClick={editor.undo}
          >
            <Undo2 aria-hidden size={16} />
          </Button>
          <Button
            theme="tertiary icon"
            aria-label={t('dataflow.redo')}
            disabled={!editor.canRedo}
            onClick={editor.redo}
          >
            <Redo2 aria-hidden size={16} />
          </Button>
        </>
      ) : null}
      <Button theme="tertiary" aria-pressed={asList} onClick={() => onAsList(!asList)}>
        {asList ? <Workflow aria-hidden slot="prefix" size={16} /> : <List aria-hidden slot="prefix" size={16} />}
        {asList ? t('dataflow.asPicture') : t('dataflow.asList')}
      </Button>
      <SavedState editor={editor} />
    </div>
  );
}

function SavedState({ editor: { saved, saving, dirty } }: { readonly editor: Editor }) {
  const { t } = useTexts();
  const Icon = saving ? LoaderCircle : dirty ? Pencil : Check;
  return (
    <span className={styles.saved} role="status">
      <Icon aria-hidden size={15} />
      {saving ? (
        t('dataflow.saving')
      ) : dirty ? (
        t('dataflow.unsaved')
      ) : (
        <span>
          {t('dataflow.saved', { revision: saved.draft.revision })} · {saved.draft.savedBy.name},{' '}
          <RelativeTime instant={saved.draft.savedAt} />
        </span>
      )}
    </span>
  );
}
