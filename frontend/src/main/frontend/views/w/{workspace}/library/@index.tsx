import { LibraryPage } from 'Frontend/features/library/LibraryPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'library.title',
  detail: { who: 'ANALYST', group: 'workspace' },
  menu: { order: 20, icon: 'library' },
};

export default LibraryPage;
