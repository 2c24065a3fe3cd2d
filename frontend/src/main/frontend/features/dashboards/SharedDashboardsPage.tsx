import { SharedDashboardsDocument } from 'Frontend/generated/graphql/features/dashboards/Dashboards';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useQuery } from 'urql';
import { DashboardsList } from './DashboardsList';

/** What others share with the person. */
export function SharedDashboardsPage() {
  const { t } = useTexts();
  const [{ data, error, fetching }, refresh] = useQuery({ query: SharedDashboardsDocument });
  return (
    <Page title={t('dashboards.shared')} lead={t('dashboards.shared.lead')}>
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {!data && fetching ? <Skeleton shape="table" /> : null}
      {data?.sharedDashboards.length === 0 ? (
        <EmptyState icon="dashboard" title={t('dashboards.shared.none')}>
          {t('dashboards.shared.none.text')}
        </EmptyState>
      ) : null}
      {data?.sharedDashboards.length ? <DashboardsList dashboards={data.sharedDashboards} /> : null}
    </Page>
  );
}
