import { ProjectsPage } from 'Frontend/features/projects/ProjectsPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'projects.menu',
  lazy: true,
  detail: { who: 'ANALYST', group: 'hub' },
  menu: { order: 30, icon: 'projects' },
};

export default ProjectsPage;
