import { NewSourcePage } from 'Frontend/features/sources/NewSourcePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'sources.new', detail: { who: 'MANAGER' } };

export default NewSourcePage;
