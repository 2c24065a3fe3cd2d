import { ImportPage } from 'Frontend/features/imports/ImportPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'imports.crumb',
  detail: { who: 'WORKER', group: 'workspace' },
};

export default ImportPage;
