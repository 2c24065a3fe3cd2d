import { WorkspaceDashboardsPage } from 'Frontend/features/dashboards/WorkspaceDashboardsPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'dashboards.menu',
  lazy: true,
  detail: { who: 'ANALYST', group: 'workspace' },
  menu: { order: 50, icon: 'dashboard' },
};

export default WorkspaceDashboardsPage;
