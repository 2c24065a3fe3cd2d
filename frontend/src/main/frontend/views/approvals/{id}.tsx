import { ApprovalPage } from 'Frontend/features/approvals/ApprovalPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'approvals.menu',
  lazy: true,
  detail: { who: 'ANALYST' },
};

export default ApprovalPage;
