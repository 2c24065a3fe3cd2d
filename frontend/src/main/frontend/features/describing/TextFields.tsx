import { Button } from '@vaadin/react-components/Button.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { X } from 'lucide-react';
import styles from './Describing.module.css';
import type { ValueFieldsProps } from './ValueFields';

export interface TextFieldsProps extends ValueFieldsProps {
  /** Which part of a value is typed. */
  readonly part: 'text' | 'iri';
}

/** Addresses or short texts, a line each. */
export function TextFields({ field, label, help, problem, values, onChange, part }: TextFieldsProps) {
  const { t } = useTexts();
  const lines = values.length > 0 ? values.map((value) => value[part] ?? '') : [''];
  const change = (texts: readonly string[]) => onChange(texts.map((text) => ({ [part]: text })));
  return (
    <div className={styles.lines}>
      {lines.map((line, index) => (
        <div key={index} className={styles.line}>
          <TextField
            accessibleName={label}
            placeholder={part === 'iri' ? 'https://' : ''}
            helperText={index === lines.length - 1 ? help : ''}
            value={line}
            invalid={problem !== undefined && line.trim() !== ''}
            errorMessage={problem ?? ''}
            onInput={({ target }) => {
              const typed = (target as HTMLInputElement).value;
              change(lines.map((old, at) => (at === index ? typed : old)));
            }}
          />
          {lines.length > 1 ? (
            <Button
              theme="tertiary icon"
              aria-label={t('describing.remove.value', { value: line })}
              onClick={() => change(lines.filter((_, at) => at !== index))}
            >
              <X aria-hidden size={16} />
            </Button>
          ) : null}
        </div>
      ))}
      {field.many && lines.at(-1)?.trim() ? (
        <Button theme="tertiary small" className={styles.start} onClick={() => change([...lines, ''])}>
          {t('describing.add.another')}
        </Button>
      ) : null}
    </div>
  );
}
