import { SharedDashboardsPage } from 'Frontend/features/dashboards/SharedDashboardsPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'dashboards.shared',
  lazy: true,
  detail: { who: 'SIGNED_IN', group: 'hub' },
  menu: { order: 15, icon: 'dashboard' },
};

export default SharedDashboardsPage;
