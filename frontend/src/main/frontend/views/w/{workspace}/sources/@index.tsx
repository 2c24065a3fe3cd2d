import { WorkspaceSourcesPage } from 'Frontend/features/sources/WorkspaceSourcesPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'sources.ofWorkspace',
  detail: { who: 'WORKER', group: 'workspace' },
  menu: { order: 25, icon: 'sources' },
};

export default WorkspaceSourcesPage;
