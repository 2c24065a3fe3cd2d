import { ComboBox } from 'Frontend/ui/ComboBox';
import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import type { ValueFieldsProps } from './ValueFields';

interface Item {
  readonly value: string;
  readonly label: string;
}

/** Concepts of a vocabulary, found by typing a part of their names. */
export function ConceptField({ field, label, help, problem, values, onChange }: ValueFieldsProps) {
  const known: readonly Item[] = field.concepts.map(({ iri, label: name }) => ({ value: iri, label: name }));
  const chosen = values.flatMap(({ iri }) => (iri ? [iri] : []));
  const selected = chosen.map((iri) => known.find(({ value }) => value === iri) ?? { value: iri, label: iri });
  const items = [...known];
  const look = {
    accessibleName: label,
    helperText: help,
    invalid: problem !== undefined,
    errorMessage: problem ?? '',
    clearButtonVisible: true,
  };
  return field.many ? (
    <MultiSelectComboBox<Item>
      {...look}
      autoExpandVertically
      items={items}
      itemIdPath="value"
      itemLabelPath="label"
      selectedItems={selected}
      onChange={({ target }) => onChange(target.selectedItems.map(({ value }) => ({ iri: value })))}
    />
  ) : (
    <ComboBox
      {...look}
      items={items}
      value={chosen[0] ?? ''}
      onChange={({ target }) => onChange(target.value ? [{ iri: target.value }] : [])}
    />
  );
}
