import { UsersPage } from 'Frontend/features/users/UsersPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'users.title',
  detail: { who: 'MANAGER' },
  menu: { order: 70, icon: 'users' },
};

export default UsersPage;
