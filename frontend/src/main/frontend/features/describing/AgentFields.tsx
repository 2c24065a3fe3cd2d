import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import styles from './Describing.module.css';
import type { ValueFieldsProps } from './ValueFields';

const parts = ['name', 'page', 'email'] as const;

/** An organisation: its name and how to reach it. */
export function AgentFields({ label, help, problem, values, onChange }: ValueFieldsProps) {
  const { t } = useTexts();
  const agent = values[0]?.agent ?? { name: '' };
  const change = (part: (typeof parts)[number], typed: string) => {
    if ((agent[part] ?? '') !== typed) onChange([{ agent: { ...agent, [part]: typed } }]);
  };
  return (
    <div className={styles.agent}>
      {parts.map((part) => (
        <TextField
          key={part}
          label={t(`describing.agent.${part}`)}
          accessibleName={`${label}, ${t(`describing.agent.${part}`)}`}
          value={agent[part] ?? ''}
          invalid={problem !== undefined}
          errorMessage={part === 'name' ? (problem ?? '') : ''}
          helperText={part === 'name' ? help : ''}
          onInput={({ target }) => change(part, (target as HTMLInputElement).value)}
        />
      ))}
    </div>
  );
}
