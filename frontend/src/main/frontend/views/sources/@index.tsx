import { SourcesPage } from 'Frontend/features/sources/SourcesPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'sources.title',
  detail: { who: 'MANAGER' },
  menu: { order: 50, icon: 'sources' },
};

export default SourcesPage;
