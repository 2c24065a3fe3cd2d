import { AllProjectsDocument, MyProjectsDocument } from 'Frontend/generated/graphql/features/projects/Projects';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useQuery } from 'urql';
import { CreateProject } from './CreateProject';
import { ProjectsTable } from './ProjectsTable';

/** The person's projects; for platform managers every project, in outline where they are no member. */
export function ProjectsPage() {
  const { t } = useTexts();
  const isManager = mayUse(useViewer(), 'MANAGER');
  const [mine, refreshMine] = useQuery({ query: MyProjectsDocument, pause: isManager });
  const [all, refreshAll] = useQuery({ query: AllProjectsDocument, pause: !isManager });
  const { error, fetching } = isManager ? all : mine;
  const projects = isManager
    ? all.data?.allProjects
    : mine.data?.workspaces.filter((workspace) => workspace.kind === 'PROJECT');
  const retry = () => (isManager ? refreshAll : refreshMine)({ requestPolicy: 'network-only' });
  const create = isManager ? <CreateProject /> : null;
  return (
    <Page title={t('projects.menu')} lead={t('projects.lead')} action={projects?.length ? create : null}>
      <ErrorNotice error={error} onRetry={retry} />
      {!projects && fetching ? <Skeleton shape="table" /> : null}
      {projects?.length === 0 ? (
        <EmptyState icon="projects" title={t(isManager ? 'projects.none.manager' : 'projects.none')} action={create}>
          {t(isManager ? 'projects.none.manager.text' : 'projects.none.text')}
        </EmptyState>
      ) : null}
      {projects?.length ? <ProjectsTable projects={projects} /> : null}
    </Page>
  );
}
