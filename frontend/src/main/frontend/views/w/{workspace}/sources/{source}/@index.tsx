import { SourcePage } from 'Frontend/features/sources/SourcePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'sources.one',
  detail: { who: 'WORKER', group: 'workspace' },
};

export default SourcePage;
