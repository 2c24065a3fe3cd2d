import { PeopleDocument } from 'Frontend/generated/graphql/features/workspace/Workspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { useState } from 'react';
import { useQuery } from 'urql';

export interface OwnerFieldProps {
  readonly owner: { readonly id: string; readonly name: string } | undefined;
  readonly problem: string | undefined;
  readonly onOwner: (id: string) => void;
}

/** Who answers for the source. */
export function OwnerField({ owner, problem, onOwner }: OwnerFieldProps) {
  const { t } = useTexts();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState(owner);
  const [{ data }] = useQuery({ query: PeopleDocument, variables: { query: filter } });
  const people = data?.people ?? [];
  const items = [
    ...(chosen && !people.some(({ id }) => id === chosen.id) ? [{ value: chosen.id, label: chosen.name }] : []),
    ...people.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` })),
  ];
  return (
    <ComboBox
      label={t('sources.owner')}
      helperText={t('sources.owner.help')}
      filteredItems={items}
      value={chosen?.id ?? ''}
      invalid={problem !== undefined}
      errorMessage={problem ?? ''}
      onFilterChanged={({ detail }) => setFilter(detail.value)}
      onValueChanged={({ detail }) => {
        const person = people.find(({ id }) => id === detail.value);
        if (!person || person.id === chosen?.id) return;
        setChosen(person);
        onOwner(person.id);
      }}
    />
  );
}
