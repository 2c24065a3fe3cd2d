import { NewOwnSourcePage } from 'Frontend/features/sources/NewSourcePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'sources.newOwn',
  detail: { who: 'WORKER', group: 'workspace' },
};

export default NewOwnSourcePage;
