import type { DashboardRowFragment } from 'Frontend/generated/graphql/features/dashboards/Dashboards';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Link } from 'react-router';

export function DashboardsList({ dashboards }: { readonly dashboards: readonly DashboardRowFragment[] }) {
  const { t } = useTexts();
  return (
    <ListTable
      label={t('dashboards.table')}
      rows={dashboards}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('dashboards.name'),
          render: ({ uuid, name }) => <Link to={`/dashboards/${uuid}`}>{name}</Link>,
          sortBy: ({ name }) => name,
        },
        {
          key: 'by',
          header: t('dashboards.by'),
          render: ({ updatedBy }) => updatedBy.name,
          sortBy: ({ updatedBy }) => updatedBy.name,
          wideOnly: true,
        },
        {
          key: 'changed',
          header: t('dashboards.changed'),
          render: ({ updatedAt }) => <RelativeTime instant={updatedAt} />,
          sortBy: ({ updatedAt }) => updatedAt,
        },
      ]}
    />
  );
}
