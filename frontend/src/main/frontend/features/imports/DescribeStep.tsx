import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import type { Sensitivity } from 'Frontend/generated/graphql/features/imports/Imports';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { Draft } from './draft';
import styles from './Imports.module.css';

const sensitivities: readonly Sensitivity[] = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE'];

export interface DescribeStepProps {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly problems: Readonly<Record<string, string>>;
  /** How many datasets of a series become of it; 1 where it is one alone. */
  readonly count: number;
  readonly series: boolean;
}

/** What the dataset is called, who answers for it, how sensitive it is. */
export function DescribeStep({ draft, onDraft, owners, problems, count, series }: DescribeStepProps) {
  const { t } = useTexts();
  const textKey = (value: Sensitivity): TextKey => `ui.sensitivity.${value}`;
  const meansKey = (value: Sensitivity): TextKey => `ui.sensitivity.${value}.means`;
  return (
    <div className={styles.form}>
      {series ? <p className={styles.muted}>{t('imports.several.stand', { count })}</p> : null}
      <TextField
        label={t(series ? 'imports.describe.series' : 'imports.describe.title')}
        helperText={series ? t('imports.describe.series.help') : ''}
        required
        maxlength={200}
        value={draft.title}
        invalid={problems.title !== undefined}
        errorMessage={problems.title ?? ''}
        onValueChanged={({ detail }) => onDraft({ title: detail.value })}
      />
      <Select
        label={t('imports.describe.owner')}
        helperText={t('imports.describe.owner.help')}
        items={owners.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.owner ?? ''}
        onChange={(event) => onDraft({ owner: event.target.value })}
      />
      <RadioGroup
        label={t('imports.describe.sensitivity')}
        theme="vertical"
        required
        value={draft.sensitivity ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value) onDraft({ sensitivity: detail.value as Sensitivity });
        }}
      >
        {sensitivities.map((value) => (
          <RadioButton key={value} value={value} label={`${t(textKey(value))} – ${t(meansKey(value))}`} />
        ))}
      </RadioGroup>
      <TextField
        label={t('imports.describe.labels')}
        helperText={t('imports.describe.labels.help')}
        value={draft.labels}
        invalid={problems.labels !== undefined}
        errorMessage={problems.labels ?? ''}
        onValueChanged={({ detail }) => onDraft({ labels: detail.value })}
      />
      <TextArea
        label={t('imports.describe.description')}
        helperText={t('imports.describe.description.help')}
        maxlength={10000}
        value={draft.description}
        onValueChanged={({ detail }) => onDraft({ description: detail.value })}
      />
    </div>
  );
}
