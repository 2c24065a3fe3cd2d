import { SynchronisationPage } from 'Frontend/features/synchronisations/SynchronisationPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'synchronisations.title',
  detail: { who: 'WORKER', group: 'workspace' },
};

export default SynchronisationPage;
