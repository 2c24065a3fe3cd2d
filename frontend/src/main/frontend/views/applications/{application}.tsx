import { ApplicationPage } from 'Frontend/features/applications/ApplicationPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = { title: 'applications.one', detail: { who: 'WORKER' } };

export default ApplicationPage;
