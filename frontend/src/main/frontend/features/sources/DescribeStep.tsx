import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { SensitivityChoice } from 'Frontend/ui/SensitivityChoice';
import { DraftField, type DraftProps } from './DraftField';
import { OwnerField } from './OwnerField';
import { ProjectsField } from './ProjectsField';
import styles from './Sources.module.css';

export interface DescribeStepProps extends DraftProps {
  /** The person who is its owner now. */
  readonly owner: { readonly id: string; readonly name: string } | undefined;
  /** Whether others may be chosen as its owner. */
  readonly mayGiveAway: boolean;
  /** Whether it is opened to projects here. */
  readonly opens: boolean;
}

/** What the source is called, who answers for it, how sensitive its data is. */
export function DescribeStep({ owner, mayGiveAway, opens, ...props }: DescribeStepProps) {
  const { t } = useTexts();
  const { draft, onDraft, problems } = props;
  const wrong = problems.description;
  return (
    <div className={styles.form}>
      <DraftField {...props} part="name" path="name" label={t('sources.name')} required />
      {mayGiveAway ? (
        <OwnerField owner={owner} problem={problems.owner} onOwner={(id) => onDraft({ owner: id })} />
      ) : null}
      <SensitivityChoice
        label={t('sources.sensitivity')}
        help={t('sources.sensitivity.help')}
        value={draft.sensitivity}
        problem={problems.sensitivity}
        onChange={(sensitivity) => onDraft({ sensitivity })}
      />
      <DraftField {...props} part="labels" path="labels" label={t('sources.labels')} help={t('sources.labels.help')} />
      <TextArea
        label={t('sources.description')}
        helperText={t('sources.description.help')}
        maxlength={10000}
        value={draft.description}
        invalid={wrong !== undefined}
        errorMessage={wrong ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value !== draft.description) onDraft({ description: detail.value });
        }}
      />
      {opens ? (
        <ProjectsField chosen={draft.openTo} problem={problems.openTo} onChoose={(openTo) => onDraft({ openTo })} />
      ) : null}
    </div>
  );
}
