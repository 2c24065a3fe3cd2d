import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Check } from 'lucide-react';
import { useState } from 'react';
import styles from './Describing.module.css';
import type { ValueFieldsProps } from './ValueFields';

const languages = ['en', 'fr', 'de'] as const;
const own = '';

/** A text in the dataset's own language and in others, one at a time. */
export function TranslatedField({ field, label, help, problem, values, onChange }: ValueFieldsProps) {
  const { t, language: shownIn } = useTexts();
  const [language, setLanguage] = useState<string>(own);
  const said = values.flatMap((value) => (value.language ? [value.language] : []));
  const all = [own, ...new Set<string>([...languages, ...said])];
  const names = new Intl.DisplayNames([shownIn], { type: 'language' });
  const nameOf = (code: string) => (code === own ? t('describing.language.own') : (names.of(code) ?? code));
  const textIn = (code: string) => values.find((value) => (value.language ?? own) === code)?.text ?? '';
  const text = textIn(language);
  const change = (typed: string) => {
    if (typed === text) return;
    const others = values.filter((value) => (value.language ?? own) !== language);
    const value = language === own ? { text: typed } : { text: typed, language };
    onChange(language === own ? [value, ...others] : [...others, value]);
  };
  const input = {
    accessibleName: `${label}, ${nameOf(language)}`,
    helperText: help,
    value: text,
    invalid: problem !== undefined,
    errorMessage: problem ?? '',
    onValueChanged: ({ detail }: { readonly detail: { readonly value: string } }) => change(detail.value),
  };
  return (
    <div className={styles.lines}>
      <div className={styles.languages} role="group" aria-label={t('describing.language')}>
        {all.map((code) => {
          const isSaid = textIn(code).trim() !== '';
          return (
            <button
              key={code}
              type="button"
              aria-pressed={code === language}
              aria-label={isSaid ? t('describing.language.filled', { language: nameOf(code) }) : nameOf(code)}
              onClick={() => setLanguage(code)}
            >
              {nameOf(code)}
              {isSaid ? <Check aria-hidden size={12} /> : null}
            </button>
          );
        })}
      </div>
      {field.kind === 'LINES' ? (
        <TextArea key={language} minRows={3} {...input} />
      ) : (
        <TextField key={language} {...input} />
      )}
    </div>
  );
}
