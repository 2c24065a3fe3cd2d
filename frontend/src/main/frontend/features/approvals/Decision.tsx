import { Button } from '@vaadin/react-components/Button.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { DecideApprovalDocument } from 'Frontend/generated/graphql/features/approvals/Approval';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Approvals.module.css';

/** Approve or reject; what was typed stays where it fails. */
export function Decision({ approval }: { readonly approval: { readonly id: string } }) {
  const { t } = useTexts();
  const [comment, setComment] = useState('');
  const [{ error, fetching }, decide] = useMutation(DecideApprovalDocument);
  const { fields, others } = useFormProblems(error, ['comment']);
  const send = async (approve: boolean) => {
    const result = await decide({ input: { approval: approval.id, approve, comment: comment || null } });
    if (result.error) return;
    Notification.show(t(approve ? 'approvals.approved' : 'approvals.rejected'), {
      theme: 'success',
      position: 'bottom-start',
    });
  };
  return (
    <section className={styles.section} aria-labelledby="approval-decide">
      <h2 id="approval-decide">{t('approvals.decide')}</h2>
      <ErrorNotice problems={others} />
      <TextArea
        label={t('approvals.comment')}
        helperText={t('approvals.comment.help')}
        maxlength={4000}
        value={comment}
        invalid={fields.comment !== undefined}
        errorMessage={fields.comment ?? ''}
        onValueChanged={({ detail }) => setComment(detail.value)}
      />
      <div className={styles.buttons}>
        <Button theme="primary" disabled={fetching} onClick={() => void send(true)}>
          {t('approvals.approve')}
        </Button>
        <Button theme="error" disabled={fetching} onClick={() => void send(false)}>
          {t('approvals.reject')}
        </Button>
      </div>
    </section>
  );
}
