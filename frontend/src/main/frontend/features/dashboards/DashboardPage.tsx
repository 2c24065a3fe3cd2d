import { DashboardDocument } from 'Frontend/generated/graphql/features/dashboards/Dashboard';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { DashboardEditor } from './DashboardEditor';
import { DashboardReader } from './DashboardReader';

/** One dashboard, to look at or to edit. */
export function DashboardPage() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [{ data, error, fetching }, execute] = useQuery({ query: DashboardDocument, variables: { id } });
  const refresh = () => execute({ requestPolicy: 'network-only' });
  if (!data) {
    return (
      <Page title={t('dashboards.menu')}>
        {fetching ? <Skeleton shape="cards" /> : <ErrorNotice error={error} onRetry={refresh} />}
      </Page>
    );
  }
  const { dashboard } = data;
  return dashboard.canEdit && params.has('edit') ? (
    <DashboardEditor dashboard={dashboard} onReload={refresh} onDone={() => setParams({})} />
  ) : (
    <DashboardReader dashboard={dashboard} onEdit={() => setParams({ edit: '' })} />
  );
}
