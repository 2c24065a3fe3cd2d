import { SystemPage } from 'Frontend/features/system/SystemPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'system.title',
  detail: { who: 'MANAGER' },
  menu: { order: 80, icon: 'settings' },
};

export default SystemPage;
