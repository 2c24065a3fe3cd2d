import { DataflowEditorPage } from 'Frontend/features/dataflow/DataflowEditorPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'dataflow.editor', detail: { who: 'WORKER' } };

export default DataflowEditorPage;
