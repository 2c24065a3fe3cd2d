import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import {
  WithdrawCertificateDocument,
  type CertificateFactsFragment,
} from 'Frontend/generated/graphql/features/certification/Certification';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Certification.module.css';

export interface WithdrawDialogProps {
  readonly certificate: CertificateFactsFragment;
  readonly onClose: () => void;
}

/** Takes a certificate back, with the reason that stays beside it. */
export function WithdrawDialog({ certificate, onClose }: WithdrawDialogProps) {
  const { t } = useTexts();
  const [{ error, fetching }, withdraw] = useMutation(WithdrawCertificateDocument);
  const [reason, setReason] = useState('');
  const { fields, others } = useFormProblems(error, ['reason']);
  const submit = async () => {
    const result = await withdraw({ input: { certificate: certificate.id, reason } });
    if (result.data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('certification.withdraw.title', { version: certificate.versionNumber })}
      noCloseOnOutsideClick
      onClosed={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary error" disabled={reason.trim() === '' || fetching} onClick={() => void submit()}>
            {t('certification.withdraw.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('certification.withdraw.text')}</p>
        <ErrorNotice title={t('certification.notWithdrawn')} problems={others} />
        <TextArea
          label={t('certification.reason')}
          required
          maxlength={2000}
          minRows={3}
          value={reason}
          invalid={fields.reason !== undefined}
          errorMessage={fields.reason ?? ''}
          onValueChanged={({ detail }) => setReason(detail.value)}
        />
      </div>
    </Dialog>
  );
}
