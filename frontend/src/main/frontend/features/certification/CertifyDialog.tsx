import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { CertifyVersionDocument } from 'Frontend/generated/graphql/features/certification/Certification';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { DatePicker } from 'Frontend/ui/DatePicker';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Certification.module.css';

export interface CertifyDialogProps {
  /** Of the dataset. */
  readonly title: string;
  readonly version: { readonly id: string; readonly number: number };
  readonly onClose: () => void;
}

const longest = 2000;

/** Vouches for one version: what was examined, and until when that holds. */
export function CertifyDialog({ title, version, onClose }: CertifyDialogProps) {
  const { t } = useTexts();
  const [{ error, fetching }, certify] = useMutation(CertifyVersionDocument);
  const [statement, setStatement] = useState('');
  const [until, setUntil] = useState('');
  const { fields, others } = useFormProblems(error, ['statement', 'validUntil']);
  const submit = async () => {
    const result = await certify({
      input: {
        version: version.id,
        statement,
        validUntil: until ? new Date(`${until}T23:59:59`).toISOString() : null,
      },
    });
    if (result.data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('certification.dialog', { version: version.number, title })}
      noCloseOnOutsideClick
      onClosed={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={statement.trim() === '' || fetching} onClick={() => void submit()}>
            {t('certification.certify', { version: version.number })}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('certification.dialog.text')}</p>
        <ErrorNotice title={t('certification.notCertified')} problems={others} />
        <TextArea
          label={t('certification.statement')}
          helperText={t('certification.statement.help')}
          required
          maxlength={longest}
          minRows={4}
          value={statement}
          invalid={fields.statement !== undefined}
          errorMessage={fields.statement ?? ''}
          onValueChanged={({ detail }) => setStatement(detail.value)}
        />
        <DatePicker
          label={t('certification.validUntil')}
          helperText={t('certification.validUntil.help')}
          min={new Date().toISOString().slice(0, 10)}
          value={until}
          invalid={fields.validUntil !== undefined}
          errorMessage={fields.validUntil ?? ''}
          onValueChanged={({ detail }) => setUntil(detail.value)}
        />
      </div>
    </Dialog>
  );
}
