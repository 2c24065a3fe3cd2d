import { Button } from '@vaadin/react-components/Button.js';
import { UsersDocument, type UserRowFragment } from 'Frontend/generated/graphql/features/users/Users';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListToolbar } from 'Frontend/ui/ListToolbar';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { LinkDialog, type OneTimeLink } from './LinkDialog';
import { UserDialog } from './UserDialog';
import { UserTable } from './UserTable';

/** Everyone who may sign in, for platform managers. */
export function UsersPage() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const query = search.get('query') ?? '';
  const [{ data, error, fetching }, refresh] = useQuery({
    query: UsersDocument,
    variables: { query },
    context: useMemo(() => ({ additionalTypenames: ['User'] }), []),
  });
  const [edited, setEdited] = useState<UserRowFragment | 'new'>();
  const [link, setLink] = useState<OneTimeLink>();
  const users = data?.users.edges.map(({ node }) => node);
  return (
    <Page
      title={t('users.title')}
      lead={t('users.lead')}
      action={
        <Button theme="primary" onClick={() => setEdited('new')}>
          {t('users.invite')}
        </Button>
      }
    >
      <ListToolbar
        query={query}
        onQuery={(value) => setSearch(value === '' ? {} : { query: value }, { replace: true })}
        searchLabel={t('users.search')}
        count={users?.length}
      />
      <ErrorNotice error={error} onRetry={() => refresh()} />
      {!users && fetching ? <Skeleton shape="table" /> : null}
      {users?.length === 0 ? (
        <EmptyState icon="users" title={t('users.none')}>
          {t('users.none.text')}
        </EmptyState>
      ) : null}
      {users && users.length > 0 ? <UserTable users={users} onEdit={setEdited} onLink={setLink} /> : null}
      {data?.users.pageInfo.hasNextPage ? <p>{t('users.more')}</p> : null}
      {edited ? (
        <UserDialog
          user={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onInvited={setLink}
        />
      ) : null}
      {link ? <LinkDialog link={link} onClose={() => setLink(undefined)} /> : null}
    </Page>
  );
}
