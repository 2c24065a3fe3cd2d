import { PublishedPage } from 'Frontend/features/published/PublishedPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'published.title', lazy: true, detail: { who: 'EVERYONE' } };

export default PublishedPage;
