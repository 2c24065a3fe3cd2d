import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import {
  DescribeDatasetDocument,
  type LibraryDatasetFactsFragment,
} from 'Frontend/generated/graphql/features/library/LibraryDataset';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import type { Sensitivity } from 'Frontend/ui/SensitivityBadge';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Library.module.css';

const sensitivities: readonly Sensitivity[] = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'];

export interface DescribeDialogProps {
  readonly dataset: LibraryDatasetFactsFragment;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Changes what is said of a dataset. */
export function DescribeDialog({ dataset, members, onClose }: DescribeDialogProps) {
  const { t } = useTexts();
  const [{ error, fetching }, describe] = useMutation(DescribeDatasetDocument);
  const { fields, others } = useFormProblems(error, ['title', 'sensitivity', 'owner', 'labels']);
  const [values, setValues] = useState({
    title: dataset.title,
    description: dataset.description ?? '',
    labels: dataset.labels?.join(', ') ?? '',
    sensitivity: dataset.sensitivity,
    owner: dataset.owner?.id ?? '',
  });
  const change = (part: Partial<typeof values>) => setValues((old) => ({ ...old, ...part }));
  const save = async () => {
    const labels = values.labels.split(',').map((label) => label.trim());
    const result = await describe({
      input: { ...values, dataset: dataset.id, labels, owner: values.owner || null },
    });
    if (result.data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('library.describe.title', { title: dataset.title })}
      onClosed={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={fetching || values.title.trim() === ''} onClick={() => void save()}>
            {t('library.describe.save')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice problems={others} />
        <TextField
          label={t('imports.describe.title')}
          required
          maxlength={200}
          value={values.title}
          invalid={fields.title !== undefined}
          errorMessage={fields.title ?? ''}
          onValueChanged={({ detail }) => change({ title: detail.value })}
        />
        <Select
          label={t('imports.describe.owner')}
          items={members.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.owner}
          invalid={fields.owner !== undefined}
          errorMessage={fields.owner ?? ''}
          onChange={(event) => change({ owner: event.target.value })}
        />
        <Select
          label={t('imports.describe.sensitivity')}
          helperText={t('library.describe.sensitivity.help')}
          items={sensitivities.map((value) => ({ value, label: t(`ui.sensitivity.${value}`) }))}
          value={values.sensitivity}
          invalid={fields.sensitivity !== undefined}
          errorMessage={fields.sensitivity ?? ''}
          onChange={(event) => change({ sensitivity: event.target.value as Sensitivity })}
        />
        <TextField
          label={t('imports.describe.labels')}
          helperText={t('imports.describe.labels.help')}
          value={values.labels}
          invalid={fields.labels !== undefined}
          errorMessage={fields.labels ?? ''}
          onValueChanged={({ detail }) => change({ labels: detail.value })}
        />
        <TextArea
          label={t('imports.describe.description')}
          maxlength={10000}
          value={values.description}
          onValueChanged={({ detail }) => change({ description: detail.value })}
        />
      </div>
    </Dialog>
  );
}
