import { WorkspaceDashboardsDocument } from 'Frontend/generated/graphql/features/dashboards/Dashboards';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { CreateDashboard } from './CreateDashboard';
import { DashboardsList } from './DashboardsList';

/** The dashboards of a studio or project. */
export function WorkspaceDashboardsPage() {
  const { t } = useTexts();
  const { workspace: slug = '' } = useParams();
  const [{ data, error, fetching }, refresh] = useQuery({ query: WorkspaceDashboardsDocument, variables: { slug } });
  const workspace = data?.workspace;
  const dashboards = workspace?.dashboards ?? [];
  const mayEdit = workspace?.myRole === 'EDITOR' || workspace?.myRole === 'MANAGER';
  const create = workspace && mayEdit ? <CreateDashboard workspace={workspace.id} /> : null;
  const name = workspace?.kind === 'STUDIO' ? t('frame.studio') : (workspace?.name ?? slug);
  return (
    <Page
      title={t('dashboards.menu')}
      crumbs={[{ text: name, to: `/w/${slug}/overview` }]}
      action={dashboards.length > 0 ? create : null}
    >
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {!workspace && fetching ? <Skeleton shape="table" /> : null}
      {workspace && dashboards.length === 0 ? (
        <EmptyState icon="dashboard" title={t('dashboards.none')} action={create}>
          {t('dashboards.none.text')}
        </EmptyState>
      ) : null}
      {dashboards.length > 0 ? <DashboardsList dashboards={dashboards} /> : null}
    </Page>
  );
}
