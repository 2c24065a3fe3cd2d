import { ApplicationsPage } from 'Frontend/features/applications/ApplicationsPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'applications.title',
  detail: { who: 'WORKER' },
  menu: { order: 40, icon: 'applications' },
};

export default ApplicationsPage;
