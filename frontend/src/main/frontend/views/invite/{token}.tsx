import { InvitePage } from 'Frontend/features/welcome/InvitePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'welcome.invitation',
  skipLayouts: true,
  lazy: true,
  detail: { who: 'EVERYONE' },
};

export default InvitePage;
