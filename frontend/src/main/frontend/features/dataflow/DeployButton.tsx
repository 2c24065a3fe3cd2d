import { Button } from '@vaadin/react-components/Button.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import { DeployDataflowDocument } from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useMutation } from 'urql';
import type { Editor } from './useEditor';

/** Fixes what is saved as a version; where something is unsaved, saves it before. */
export function DeployButton({ editor }: { readonly editor: Editor }) {
  const { t } = useTexts();
  const [{ fetching, error }, deploy] = useMutation(DeployDataflowDocument);
  const { saved, dirty } = editor;
  const deployed = saved.versions.some((version) => version.revision === saved.draft.revision) && !dirty;
  const start = async () => {
    const revision = dirty ? await editor.save() : saved.draft.revision;
    if (revision === undefined) return;
    const { data } = await deploy({ input: { dataflow: saved.id, revision } });
    if (!data) return;
    editor.setSaved(data.deployDataflow.dataflow);
    Notification.show(t('dataflow.deployedAs', { number: data.deployDataflow.version.number }), {
      theme: 'success',
      position: 'bottom-start',
    });
  };
  return (
    <>
      <Button disabled={deployed || fetching || saved.draft.graph.nodes.length === 0} onClick={() => void start()}>
        {t('dataflow.deploy')}
      </Button>
      <ErrorNotice title={t('dataflow.notDeployedNow')} error={error} />
    </>
  );
}
