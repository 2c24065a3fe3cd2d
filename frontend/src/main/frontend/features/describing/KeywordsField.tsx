import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import type { ValueFieldsProps } from './ValueFields';

/** Short texts, one after the other: each is there with Enter. */
export function KeywordsField({ label, help, problem, values, onChange }: ValueFieldsProps) {
  const words = values.flatMap(({ text }) => (text ? [text] : []));
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
      onCustomValueSet={({ detail }) => {
        const word = detail.trim();
        if (word && !words.includes(word)) onChange([...words, word].map((text) => ({ text })));
      }}
      onChange={({ target }) => onChange(target.selectedItems.map((text) => ({ text })))}
    />
  );
}
