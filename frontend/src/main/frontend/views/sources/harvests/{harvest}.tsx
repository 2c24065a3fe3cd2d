import { HarvestPage } from 'Frontend/features/harvests/HarvestPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'harvests.one', detail: { who: 'MANAGER' } };

export default HarvestPage;
