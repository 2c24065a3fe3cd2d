import { NotFound } from 'Frontend/features/frame/NotFound';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'frame.notFound', detail: { who: 'EVERYONE' } };

export default NotFound;
