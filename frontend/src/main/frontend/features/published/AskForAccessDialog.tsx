import { Button } from '@vaadin/react-components/Button.js';
import { DatePicker } from 'Frontend/ui/DatePicker';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { AskForAccessDocument } from 'Frontend/generated/graphql/features/published/AskForAccess';
import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Published.module.css';

export interface AskForAccessDialogProps {
  readonly dataset: PublishedFactsFragment;
  readonly onClose: () => void;
}

const longestPurpose = 2000;

/** Asks the owner for rows: what for, which columns, until when. */
export function AskForAccessDialog({ dataset, onClose }: AskForAccessDialogProps) {
  const { t } = useTexts();
  const [{ error, fetching }, ask] = useMutation(AskForAccessDocument);
  const [purpose, setPurpose] = useState('');
  const [columns, setColumns] = useState<readonly string[]>([]);
  const [until, setUntil] = useState('');
  const { fields, others } = useFormProblems(error, ['purpose', 'columns', 'expiresAt']);
  const known = dataset.version?.columns.map(({ name }) => name) ?? [];
  const submit = async () => {
    const result = await ask({
      input: {
        dataset: dataset.id,
        purpose,
        columns: columns.length > 0 ? columns : null,
        expiresAt: until ? new Date(`${until}T23:59:59`).toISOString() : null,
      },
    });
    if (!result.error) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('published.ask.title', { title: dataset.localTitle.text })}
      onClosed={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={purpose.trim() === '' || fetching} onClick={() => void submit()}>
            {t('published.ask.send')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('published.ask.text', { contact: dataset.contact?.name ?? dataset.publisher })}</p>
        <ErrorNotice problems={others} />
        <TextArea
          label={t('published.ask.purpose')}
          helperText={t('published.ask.purpose.help')}
          required
          maxlength={longestPurpose}
          minRows={3}
          value={purpose}
          invalid={fields.purpose !== undefined}
          errorMessage={fields.purpose ?? ''}
          onValueChanged={({ detail }) => setPurpose(detail.value)}
        />
        {known.length > 0 ? (
          <MultiSelectComboBox
            label={t('published.ask.columns')}
            helperText={t('published.ask.columns.help')}
            items={known}
            selectedItems={[...columns]}
            invalid={fields.columns !== undefined}
            errorMessage={fields.columns ?? ''}
            onChange={({ target }) => setColumns(target.selectedItems)}
          />
        ) : null}
        <DatePicker
          label={t('published.ask.until')}
          helperText={t('published.ask.until.help')}
          min={new Date().toISOString().slice(0, 10)}
          value={until}
          invalid={fields.expiresAt !== undefined}
          errorMessage={fields.expiresAt ?? ''}
          onValueChanged={({ detail }) => setUntil(detail.value)}
        />
      </div>
    </Dialog>
  );
}
