import { BringInPage } from 'Frontend/features/synchronisations/BringInPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'synchronisations.bringIn',
  detail: { who: 'WORKER', group: 'workspace' },
};

export default BringInPage;
