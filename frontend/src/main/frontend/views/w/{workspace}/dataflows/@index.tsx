import { DataflowListPage } from 'Frontend/features/dataflow/DataflowListPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'dataflow.title',
  menu: { order: 40, icon: 'dataflow' },
  detail: { who: 'WORKER', group: 'workspace' },
};

export default DataflowListPage;
