import { HarvestsPage } from 'Frontend/features/harvests/HarvestsPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'harvests.title', detail: { who: 'MANAGER' } };

export default HarvestsPage;
