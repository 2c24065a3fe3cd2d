import { Button } from '@vaadin/react-components/Button.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import { WithdrawApprovalDocument } from 'Frontend/generated/graphql/features/approvals/Approval';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Approvals.module.css';

export interface WithdrawRequestProps {
  readonly approval: { readonly id: string; readonly subject: string };
}

export function WithdrawRequest({ approval }: WithdrawRequestProps) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, withdraw] = useMutation(WithdrawApprovalDocument);
  const confirm = async () => {
    setAsking(false);
    const result = await withdraw({ input: { approval: approval.id } });
    if (!result.error) Notification.show(t('approvals.withdrawn'), { position: 'bottom-start' });
  };
  return (
    <section className={styles.section}>
      <p>{t('approvals.own')}</p>
      <ErrorNotice error={error} />
      <div className={styles.buttons}>
        <Button disabled={fetching} onClick={() => setAsking(true)}>
          {t('approvals.withdraw')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('approvals.withdraw.title', { subject: approval.subject })}
        confirm={t('approvals.withdraw')}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        {t('approvals.withdraw.text')}
      </ConfirmDialog>
    </section>
  );
}
