import type { ApplicationFactsFragment } from 'Frontend/generated/graphql/features/applications/Applications';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { Link } from 'react-router';

export function ApplicationTable({ applications }: { readonly applications: readonly ApplicationFactsFragment[] }) {
  const { t } = useTexts();
  const columns: readonly ListColumn<ApplicationFactsFragment>[] = [
    {
      key: 'name',
      header: t('applications.name'),
      render: ({ id, name }) => <Link to={`/applications/${id}`}>{name}</Link>,
      sortBy: ({ name }) => name,
    },
    {
      key: 'owner',
      header: t('applications.owner'),
      render: ({ owner }) => owner.name,
      sortBy: ({ owner }) => owner.name,
      wideOnly: true,
    },
    {
      key: 'workspace',
      header: t('applications.project'),
      render: ({ workspace }) => workspace?.name ?? '–',
      sortBy: ({ workspace }) => workspace?.name ?? '',
      wideOnly: true,
    },
    {
      key: 'state',
      header: t('applications.state'),
      render: ({ revokedAt, orphaned }) => <StateBadge state={revokedAt || orphaned ? 'DISABLED' : 'ACTIVE'} />,
      sortBy: ({ revokedAt, orphaned }) => (revokedAt || orphaned ? 1 : 0),
    },
    {
      key: 'lastUsedAt',
      header: t('applications.lastUsed'),
      render: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime instant={lastUsedAt} /> : t('applications.never')),
      sortBy: ({ lastUsedAt }) => lastUsedAt ?? '',
    },
  ];
  return <ListTable label={t('applications.title')} rows={applications} rowKey={({ id }) => id} columns={columns} />;
}
