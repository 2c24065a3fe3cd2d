import { RemotePage } from 'Frontend/features/remote/RemotePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'remote.title', lazy: true, detail: { who: 'EVERYONE' } };

export default RemotePage;
