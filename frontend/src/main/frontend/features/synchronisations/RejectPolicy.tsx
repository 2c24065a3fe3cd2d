import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import type { OnReject } from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { policies } from './bringInDraft';

export interface RejectPolicyProps {
  readonly value: OnReject;
  readonly onChange: (value: OnReject) => void;
}

/** What happens with a cell that does not fit its column's type. */
export function RejectPolicy({ value, onChange }: RejectPolicyProps) {
  const { t } = useTexts();
  return (
    <RadioGroup
      label={t('imports.onReject')}
      theme="vertical"
      value={value}
      onValueChanged={({ detail }) => {
        const policy = policies.find((each) => each === detail.value);
        if (policy && policy !== value) onChange(policy);
      }}
    >
      {policies.map((policy) => (
        <RadioButton key={policy} value={policy} label={t(`imports.onReject.${policy}`)} />
      ))}
    </RadioGroup>
  );
}
