import { HomePage } from 'Frontend/features/home/HomePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'home.menu',
  lazy: true,
  detail: { who: 'SIGNED_IN', group: 'hub' },
  menu: { order: 10, icon: 'home' },
};

export default HomePage;
