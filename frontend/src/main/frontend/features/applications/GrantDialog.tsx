import { Button } from '@vaadin/react-components/Button.js';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { DatePicker } from 'Frontend/ui/DatePicker';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import { Notification } from '@vaadin/react-components/Notification.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { GrantDatasetDocument } from 'Frontend/generated/graphql/features/applications/Application';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Applications.module.css';
import { useGrantableDatasets } from './useGrantableDatasets';

interface GrantDialogProps {
  readonly application: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Lets the application read a dataset. */
export function GrantDialog({ application, onClose }: GrantDialogProps) {
  const { t } = useTexts();
  const { datasets, error: unread } = useGrantableDatasets();
  const [{ error, fetching }, grant] = useMutation(GrantDatasetDocument);
  const [dataset, setDataset] = useState('');
  const [columns, setColumns] = useState<string[]>([]);
  const [purpose, setPurpose] = useState('');
  const [until, setUntil] = useState('');
  const { fields, others } = useFormProblems(error, ['purpose', 'columns', 'expiresAt']);
  const chosen = datasets.find(({ id }) => id === dataset);
  const asks = chosen?.sensitivity === 'RESTRICTED' || chosen?.sensitivity === 'SENSITIVE';
  const submit = async () => {
    const { data } = await grant({
      input: {
        application: application.id,
        dataset,
        columns: columns.length > 0 ? columns : null,
        purpose,
        expiresAt: until === '' ? null : new Date(`${until}T23:59:59`).toISOString(),
      },
    });
    if (!data) return;
    if (data.grantDataset.approval) Notification.show(t('applications.asked'), { position: 'bottom-start' });
    onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('applications.grantTitle', { name: application.name })}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            theme="primary"
            disabled={fetching || dataset === '' || purpose.trim() === ''}
            onClick={() => void submit()}
          >
            {t(asks ? 'applications.ask' : 'applications.grantAct')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice error={unread} />
        <ErrorNotice problems={others} />
        <ComboBox
          label={t('applications.dataset')}
          helperText={t('applications.datasetHelp')}
          items={datasets}
          itemValuePath="id"
          itemLabelPath="label"
          value={dataset}
          onValueChanged={({ detail }) => {
            setDataset(detail.value);
            setColumns([]);
          }}
        />
        {chosen ? <SensitivityBadge sensitivity={chosen.sensitivity} /> : null}
        {asks ? <p>{t('applications.takesApproval')}</p> : null}
        <MultiSelectComboBox
          label={t('applications.columns')}
          helperText={t('applications.columnsHelp')}
          items={chosen ? [...chosen.columns] : []}
          selectedItems={columns}
          disabled={!chosen}
          invalid={fields.columns !== undefined}
          errorMessage={fields.columns ?? ''}
          onChange={({ target }) => setColumns(target.selectedItems)}
        />
        <TextArea
          label={t('applications.purpose')}
          value={purpose}
          invalid={fields.purpose !== undefined}
          errorMessage={fields.purpose ?? ''}
          onValueChanged={({ detail }) => setPurpose(detail.value)}
        />
        <DatePicker
          label={t('applications.until')}
          helperText={t('applications.untilHelp')}
          value={until}
          invalid={fields.expiresAt !== undefined}
          errorMessage={fields.expiresAt ?? ''}
          onValueChanged={({ detail }) => setUntil(detail.value)}
        />
      </div>
    </Dialog>
  );
}
