import { Button } from '@vaadin/react-components/Button.js';
import {
  ApprovalsDocument,
  type ApprovalsQuery,
  type ApprovalsQueryVariables,
} from 'Frontend/generated/graphql/features/approvals/Approvals';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';

export type ApprovalsTab = 'pending' | 'mine' | 'history';

type Row = ApprovalsQuery['approvals']['edges'][number]['node'];

const pageSize = 50;
const filters: Readonly<Record<ApprovalsTab, ApprovalsQueryVariables>> = {
  pending: { states: ['PENDING'], role: 'DECIDER' },
  mine: { role: 'REQUESTER' },
  history: { states: ['APPROVED', 'REJECTED', 'WITHDRAWN'] },
};

export function ApprovalsTable({ tab }: { readonly tab: ApprovalsTab }) {
  const { t } = useTexts();
  const [first, setFirst] = useState(pageSize);
  const [{ data, error, fetching }, refresh] = useQuery({
    query: ApprovalsDocument,
    variables: { ...filters[tab], first },
  });
  if (!data && fetching) return <Skeleton shape="table" lines={5} />;
  const approvals = data?.approvals.edges.map((edge) => edge.node) ?? [];
  if (!data) return <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />;
  if (approvals.length === 0)
    return (
      <EmptyState icon="approvals" title={t(`approvals.none.${tab}`)}>
        {t(`approvals.none.${tab}.text`)}
      </EmptyState>
    );
  const when = (approval: Row) => (tab === 'history' ? (approval.decidedAt ?? approval.createdAt) : approval.createdAt);
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'subject',
      header: t('approvals.subject'),
      render: ({ id, subject, kind }) => (
        <>
          <Link to={`/approvals/${encodeURIComponent(id)}`}>{subject}</Link>
          <small>{t(`approvals.kind.${kind}`)}</small>
        </>
      ),
      sortBy: ({ subject }) => subject,
    },
    {
      key: 'requester',
      header: t('approvals.requester'),
      render: ({ requester }) => requester.name,
      sortBy: ({ requester }) => requester.name,
    },
    {
      key: 'state',
      header: t('approvals.state'),
      render: ({ state, decidedBy }) => (
        <>
          <StateBadge state={state} />
          {decidedBy ? <small>{decidedBy.name}</small> : null}
        </>
      ),
      sortBy: ({ state }) => state,
      wideOnly: tab === 'pending',
    },
    {
      key: 'when',
      header: t(tab === 'history' ? 'approvals.decided' : 'approvals.requested'),
      render: (approval) => <RelativeTime instant={when(approval)} />,
      sortBy: (approval) => Date.parse(when(approval)),
      wideOnly: tab !== 'pending',
    },
  ];
  return (
    <>
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      <ListTable label={t(`approvals.table.${tab}`)} rows={approvals} rowKey={({ id }) => id} columns={columns} />
      {data.approvals.pageInfo.hasNextPage && first < 200 ? (
        <Button onClick={() => setFirst((shown) => Math.min(shown + pageSize, 200))}>{t('approvals.more')}</Button>
      ) : null}
    </>
  );
}
