import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import { useRef } from 'react';
import type { ValueFieldsProps } from './ValueFields';

/** Short texts, one after the other: each is there with Enter, and when the field is left. */
export function KeywordsField({ label, help, problem, values, onChange }: ValueFieldsProps) {
  const words = values.flatMap(({ text }) => (text ? [text] : []));
  const typed = useRef('');
  const add = (text: string) => {
    const word = text.trim();
    typed.current = '';
    if (word && !words.includes(word)) onChange([...words, word].map((each) => ({ text: each })));
  };
  return (
    <MultiSelectComboBox
      accessibleName={label}
      helperText={help}
      allowCustomValue
      autoExpandVertically
      items={words}
      selectedItems={words}
      invalid={problem !== undefined}
      errorMessage={problem ?? ''}
      onFilterChanged={({ detail }) => {
        if (detail.value) typed.current = detail.value;
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape' || key === 'Backspace') typed.current = '';
      }}
      onBlur={() => add(typed.current)}
      onCustomValueSet={({ detail }) => add(detail)}
      onChange={({ target }) => onChange(target.selectedItems.map((text) => ({ text })))}
    />
  );
}
