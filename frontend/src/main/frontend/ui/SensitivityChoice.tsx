import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { sensitivities } from './sensitivities';
import type { Sensitivity } from './SensitivityBadge';

export interface SensitivityChoiceProps {
  readonly label: string;
  readonly help?: string;
  readonly value: Sensitivity | undefined;
  /** The least that may be chosen. */
  readonly least?: Sensitivity;
  readonly problem?: string;
  readonly onChange: (value: Sensitivity) => void;
}

/** The four levels, each with what it means. */
export function SensitivityChoice({ label, help, value, least, problem, onChange }: SensitivityChoiceProps) {
  const { t } = useTexts();
  const from = least ? sensitivities.indexOf(least) : 0;
  return (
    <RadioGroup
      label={label}
      helperText={help ?? ''}
      theme="vertical"
      required
      value={value ?? ''}
      invalid={problem !== undefined}
      errorMessage={problem ?? ''}
      onValueChanged={({ detail }) => {
        const chosen = sensitivities.find((level) => level === detail.value);
        if (chosen && chosen !== value) onChange(chosen);
      }}
    >
      {sensitivities.map((level, index) => (
        <RadioButton
          key={level}
          value={level}
          disabled={index < from}
          label={`${t(`ui.sensitivity.${level}`)} – ${t(`ui.sensitivity.${level}.means`)}`}
        />
      ))}
    </RadioGroup>
  );
}
