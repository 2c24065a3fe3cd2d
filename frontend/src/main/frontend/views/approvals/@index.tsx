import { ApprovalsPage } from 'Frontend/features/approvals/ApprovalsPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'approvals.menu',
  lazy: true,
  detail: { who: 'ANALYST', group: 'hub' },
  menu: { order: 60, icon: 'approvals' },
};

export default ApprovalsPage;
