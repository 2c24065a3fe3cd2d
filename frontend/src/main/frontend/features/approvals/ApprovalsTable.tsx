import { Button } from '@vaadin/react-components/Button.js';
import {
  ApprovalsDocument,
  type ApprovalsQueryVariables,
} from 'Frontend/generated/graphql/features/approvals/Approvals';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import styles from './Approvals.module.css';

export type ApprovalsTab = 'pending' | 'mine' | 'history';

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
  return (
    <>
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t(`approvals.table.${tab}`)}>
          <thead>
            <tr>
              <th scope="col">{t('approvals.subject')}</th>
              <th scope="col">{t('approvals.requester')}</th>
              <th scope="col">{t('approvals.state')}</th>
              <th scope="col">{t(tab === 'history' ? 'approvals.decided' : 'approvals.requested')}</th>
            </tr>
          </thead>
          <tbody>
            {approvals.map((approval) => (
              <tr key={approval.id}>
                <td>
                  <Link to={`/approvals/${encodeURIComponent(approval.id)}`}>{approval.subject}</Link>
                  <small>{t(`approvals.kind.${approval.kind}`)}</small>
                </td>
                <td>{approval.requester.name}</td>
                <td>
                  <StateBadge state={approval.state} />
                  {approval.decidedBy ? <small>{approval.decidedBy.name}</small> : null}
                </td>
                <td>
                  <RelativeTime
                    instant={tab === 'history' ? (approval.decidedAt ?? approval.createdAt) : approval.createdAt}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.approvals.pageInfo.hasNextPage && first < 200 ? (
        <Button onClick={() => setFirst((shown) => Math.min(shown + pageSize, 200))}>{t('approvals.more')}</Button>
      ) : null}
    </>
  );
}
