import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { SensitivityChoice } from 'Frontend/ui/SensitivityChoice';
import type { BringInDraft, BringInSource, ExistingDataset, withSource } from './bringInDraft';
import styles from './Synchronisations.module.css';

export interface DatasetStepProps {
  readonly draft: ReturnType<typeof withSource>;
  readonly source: BringInSource | undefined;
  readonly targets: readonly ExistingDataset[];
  readonly problems: Readonly<Record<string, string>>;
  readonly onDraft: (change: Partial<BringInDraft>) => void;
}

/** The dataset that the source fills: a new one, described here, or one that is there. */
export function DatasetStep({ draft, source, targets, problems, onDraft }: DatasetStepProps) {
  const { t } = useTexts();
  return (
    <div className={styles.form}>
      <RadioGroup
        label={t('synchronisations.target')}
        helperText={targets.length === 0 ? t('synchronisations.target.none') : ''}
        value={draft.target}
        onValueChanged={({ detail }) => {
          const target = detail.value === 'existing' ? 'existing' : 'new';
          if (detail.value && target !== draft.target) onDraft({ target });
        }}
      >
        <RadioButton value="new" label={t('synchronisations.target.new')} />
        <RadioButton value="existing" disabled={targets.length === 0} label={t('synchronisations.target.existing')} />
      </RadioGroup>
      {draft.target === 'existing' ? (
        <ComboBox
          label={t('synchronisations.dataset')}
          helperText={t('synchronisations.dataset.help')}
          items={targets.map(({ id, title }) => ({ value: id, label: title }))}
          value={draft.dataset}
          invalid={problems.dataset !== undefined}
          errorMessage={problems.dataset ?? ''}
          onValueChanged={({ detail }) => {
            if (detail.value !== draft.dataset) onDraft({ dataset: detail.value });
          }}
        />
      ) : (
        <Description draft={draft} source={source} problems={problems} onDraft={onDraft} />
      )}
    </div>
  );
}

function Description({ draft, source, problems, onDraft }: Omit<DatasetStepProps, 'targets'>) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        label={t('imports.describe.title')}
        required
        maxlength={200}
        value={draft.title}
        invalid={problems.title !== undefined}
        errorMessage={problems.title ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value !== draft.title) onDraft({ title: detail.value });
        }}
      />
      <SensitivityChoice
        label={t('imports.describe.sensitivity')}
        help={t('synchronisations.sensitivity.help')}
        value={draft.sensitivity}
        least={source?.sensitivity}
        problem={problems.sensitivity}
        onChange={(sensitivity) => onDraft({ sensitivity })}
      />
      <TextField
        label={t('imports.describe.labels')}
        helperText={t('imports.describe.labels.help')}
        value={draft.labels}
        invalid={problems.labels !== undefined}
        errorMessage={problems.labels ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value !== draft.labels) onDraft({ labels: detail.value });
        }}
      />
      <TextArea
        label={t('imports.describe.description')}
        helperText={t('imports.describe.description.help')}
        maxlength={10000}
        value={draft.description}
        onValueChanged={({ detail }) => {
          if (detail.value !== draft.description) onDraft({ description: detail.value });
        }}
      />
    </>
  );
}
