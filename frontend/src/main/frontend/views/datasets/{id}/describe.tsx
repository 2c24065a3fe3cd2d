import { DescribePage } from 'Frontend/features/describing/DescribePage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'describing.title', lazy: true, detail: { who: 'ANALYST' } };

export default DescribePage;
