import { DashboardPage } from 'Frontend/features/dashboards/DashboardPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'dashboards.menu',
  lazy: true,
  detail: { who: 'SIGNED_IN' },
};

export default DashboardPage;
