import { GuidePage } from 'Frontend/features/guide/GuidePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'guide.menu',
  detail: { who: 'EVERYONE', group: 'hub' },
  menu: { order: 90, icon: 'guide' },
};

export default GuidePage;
