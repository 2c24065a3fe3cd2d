import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { AllowPushDocument } from 'Frontend/generated/graphql/features/applications/Application';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Applications.module.css';
import { useGrantableDatasets } from './useGrantableDatasets';

interface PushDialogProps {
  readonly application: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Lets the application push new versions into a dataset. */
export function PushDialog({ application, onClose }: PushDialogProps) {
  const { t } = useTexts();
  const { datasets, error: unread } = useGrantableDatasets();
  const [{ error, fetching }, allow] = useMutation(AllowPushDocument);
  const [dataset, setDataset] = useState('');
  const submit = async () => {
    const { data } = await allow({ input: { application: application.id, dataset } });
    if (data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('applications.push.allowTitle', { name: application.name })}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={fetching || dataset === ''} onClick={() => void submit()}>
            {t('applications.push.allowAct')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice error={unread} />
        <ErrorNotice error={error} />
        <ComboBox
          label={t('applications.dataset')}
          helperText={t('applications.datasetHelp')}
          items={datasets}
          itemValuePath="id"
          itemLabelPath="label"
          value={dataset}
          onValueChanged={({ detail }) => setDataset(detail.value)}
        />
        <p>{t('applications.push.readsNothing')}</p>
      </div>
    </Dialog>
  );
}
