import { OverviewPage } from 'Frontend/features/workspace/OverviewPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'workspace.overview',
  lazy: true,
  detail: { who: 'ANALYST', group: 'workspace' },
  menu: { order: 10, icon: 'overview' },
};

export default OverviewPage;
