import { ApprovalDocument } from 'Frontend/generated/graphql/features/approvals/Approval';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ApprovalFacts } from './ApprovalFacts';
import { ApprovalHistory } from './ApprovalHistory';
import styles from './Approvals.module.css';
import { Decision } from './Decision';
import { WithdrawRequest } from './WithdrawRequest';

/** One request: what is asked for and why, what happened, and the decision. */
export function ApprovalPage() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  const [{ data, error, fetching }, refresh] = useQuery({ query: ApprovalDocument, variables: { id } });
  const crumbs = [{ text: t('approvals.menu'), to: '/approvals' }];
  if (!data) {
    return (
      <Page title={t('approvals.menu')} crumbs={crumbs}>
        {fetching ? (
          <Skeleton shape="table" lines={4} />
        ) : (
          <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
        )}
      </Page>
    );
  }
  const { approval } = data;
  return (
    <Page
      title={t(`approvals.title.${approval.kind}`, { subject: approval.subject })}
      crumbs={crumbs}
      facts={<StateBadge state={approval.state} />}
    >
      <div className={styles.detail}>
        <div>
          <section className={styles.section} aria-labelledby="approval-purpose">
            <h2 id="approval-purpose">{t('approvals.purpose')}</h2>
            <p className={styles.purpose}>{approval.purpose || t('approvals.purpose.none')}</p>
          </section>
          <ApprovalFacts approval={approval} />
          {approval.canDecide ? <Decision approval={approval} /> : null}
          {approval.canWithdraw ? <WithdrawRequest approval={approval} /> : null}
        </div>
        <ApprovalHistory history={approval.history} />
      </div>
    </Page>
  );
}
