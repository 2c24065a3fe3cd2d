import { SqlPage } from 'Frontend/features/query/SqlPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'query.title',
  lazy: true,
  detail: { who: 'WORKER', group: 'workspace' },
  menu: { order: 30, icon: 'sql' },
};

export default SqlPage;
