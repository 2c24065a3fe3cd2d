import { ChangeSourcePage } from 'Frontend/features/sources/ChangeSourcePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'sources.change',
  detail: { who: 'WORKER', group: 'workspace' },
};

export default ChangeSourcePage;
