import { type UserRowFragment } from 'Frontend/generated/graphql/features/users/Users';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { type OneTimeLink } from './LinkDialog';
import { UserMenu } from './UserMenu';

interface UserTableProps {
  readonly users: readonly UserRowFragment[];
  readonly onEdit: (user: UserRowFragment) => void;
  readonly onLink: (link: OneTimeLink) => void;
}

export function UserTable({ users, onEdit, onLink }: UserTableProps) {
  const { t } = useTexts();
  const columns: readonly ListColumn<UserRowFragment>[] = [
    { key: 'name', header: t('users.name'), render: ({ name }) => name, sortBy: ({ name }) => name },
    {
      key: 'username',
      header: t('users.username'),
      render: ({ username }) => username,
      sortBy: ({ username }) => username,
      wideOnly: true,
    },
    {
      key: 'role',
      header: t('users.role'),
      render: ({ role, practitioner }) =>
        t(practitioner ? 'users.roleWithMark' : 'users.roleAlone', { role: t(`frame.role.${role}`) }),
      sortBy: ({ role }) => role,
    },
    {
      key: 'state',
      header: t('users.state'),
      render: ({ state }) => <StateBadge state={state} />,
      sortBy: ({ state }) => state,
    },
    {
      key: 'lastSignInAt',
      header: t('users.lastSignIn'),
      render: ({ lastSignInAt }) => (lastSignInAt ? <RelativeTime instant={lastSignInAt} /> : t('users.never')),
      sortBy: ({ lastSignInAt }) => lastSignInAt ?? '',
      wideOnly: true,
    },
    {
      key: 'actions',
      header: t('users.actions'),
      headerHidden: true,
      render: (user) => <UserMenu user={user} onEdit={() => onEdit(user)} onLink={onLink} />,
      align: 'end',
    },
  ];
  return <ListTable label={t('users.title')} rows={users} rowKey={({ id }) => id} columns={columns} />;
}
