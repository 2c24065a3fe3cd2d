import { SetupPage } from 'Frontend/features/welcome/SetupPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'welcome.setup',
  skipLayouts: true,
  lazy: true,
  detail: { who: 'EVERYONE' },
};

export default SetupPage;
