import { MembersPage } from 'Frontend/features/workspace/MembersPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'workspace.members',
  lazy: true,
  detail: { who: 'ANALYST', group: 'workspace' },
  menu: { order: 60, icon: 'members' },
};

export default MembersPage;
