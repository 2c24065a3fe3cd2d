import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { DescriptionState } from 'Frontend/features/describing/DescriptionState';
import { RequestPublicationDocument } from 'Frontend/generated/graphql/features/library/LibraryDataset';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import type { Sensitivity } from 'Frontend/ui/SensitivityBadge';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Library.module.css';

const sensitivities: readonly Sensitivity[] = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'];

export interface PublishDialogProps {
  readonly dataset: {
    readonly id: string;
    readonly uuid: string;
    readonly title: string;
    readonly sensitivity: Sensitivity;
  };
  readonly onClose: () => void;
}

/** Asks a platform manager to publish the current version. */
export function PublishDialog({ dataset, onClose }: PublishDialogProps) {
  const { t } = useTexts();
  const [{ data, error, fetching }, request] = useMutation(RequestPublicationDocument);
  const [listed, setListed] = useState(true);
  const [sensitivity, setSensitivity] = useState(dataset.sensitivity);
  const [message, setMessage] = useState('');
  return (
    <Dialog
      opened
      headerTitle={t('library.publish.title', { title: dataset.title })}
      onClosed={onClose}
      footer={
        data ? (
          <Button theme="primary" onClick={onClose}>
            {t('library.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button
              theme="primary"
              disabled={fetching}
              onClick={() => void request({ input: { dataset: dataset.id, listed, sensitivity, message } })}
            >
              {t('library.publish')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice title={t('library.publish.failed')} error={error} />
        {data ? (
          <p role="status">{t('library.publish.done')}</p>
        ) : (
          <>
            <p className={styles.muted}>{t('library.publish.lead')}</p>
            <DescriptionState dataset={dataset} />
            <Select
              label={t('library.publish.sensitivity')}
              items={sensitivities.map((value) => ({ value, label: t(`ui.sensitivity.${value}`) }))}
              value={sensitivity}
              onChange={(event) => setSensitivity(event.target.value as Sensitivity)}
            />
            <Checkbox
              label={t('library.publish.listed')}
              helperText={t('library.publish.listed.help')}
              checked={listed}
              onChange={(event) => setListed(event.target.checked)}
            />
            <TextArea
              label={t('library.publish.message')}
              maxlength={4000}
              value={message}
              onValueChanged={({ detail }) => setMessage(detail.value)}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
