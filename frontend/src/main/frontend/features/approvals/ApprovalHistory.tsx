import type { ApprovalDetailFragment } from 'Frontend/generated/graphql/features/approvals/Approval';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import styles from './Approvals.module.css';

export function ApprovalHistory({ history }: { readonly history: ApprovalDetailFragment['history'] }) {
  const { t } = useTexts();
  return (
    <section className={styles.section} aria-labelledby="approval-history">
      <h2 id="approval-history">{t('approvals.history')}</h2>
      <ol className={styles.history}>
        {history.map((event) => (
          <li key={event.at + event.state}>
            {t(`approvals.history.${event.state}`, { name: event.by.name })}
            <small>
              <RelativeTime instant={event.at} />
            </small>
            {event.comment ? <blockquote>{event.comment}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
