import { Button } from '@vaadin/react-components/Button.js';
import { RunDataflowDocument } from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import type { Check } from './problemTexts';
import type { Editor } from './useEditor';

export interface RunButtonProps {
  readonly editor: Editor;
  readonly check: Check | undefined;
}

/** Runs what is saved; where something is unsaved, saves it before. A double click is one run. */
export function RunButton({ editor, check }: RunButtonProps) {
  const { t } = useTexts();
  const [, setSearch] = useSearchParams();
  const [{ error }, run] = useMutation(RunDataflowDocument);
  const [starting, setStarting] = useState(false);
  const key = useRef<string | undefined>(undefined);
  const start = async () => {
    if (key.current !== undefined) return;
    key.current = crypto.randomUUID();
    setStarting(true);
    const revision = editor.dirty ? await editor.save() : editor.saved.draft.revision;
    if (revision !== undefined) {
      const { data } = await run({ input: { dataflow: editor.saved.id, key: key.current } });
      if (data) setSearch({ run: data.runDataflow.run.id });
    }
    key.current = undefined;
    setStarting(false);
  };
  return (
    <>
      <ErrorNotice title={t('dataflow.notStarted')} error={error} />
      <Button theme="primary" disabled={starting || check?.runnable === false} onClick={() => void start()}>
        <Play aria-hidden slot="prefix" size={16} />
        {t('dataflow.run')}
      </Button>
    </>
  );
}
