import { DatasetPage } from 'Frontend/features/library/DatasetPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'library.dataset',
  detail: { who: 'ANALYST', group: 'workspace' },
};

export default DatasetPage;
