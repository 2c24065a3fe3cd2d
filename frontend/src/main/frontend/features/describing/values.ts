import type {
  DescribedPropertyInput,
  DescribedValueFactsFragment,
  DescribedValueInput,
  DescriptionFieldFactsFragment,
} from 'Frontend/generated/graphql/features/describing/Describing';

export type DescriptionField = DescriptionFieldFactsFragment;
export type Value = DescribedValueInput;
/** What is typed, by property. */
export type Draft = Readonly<Record<string, readonly Value[]>>;

/** Without what is not there, so that equal values are equal. */
export function valueOf(value: DescribedValueFactsFragment): Value {
  const { agent, number, ...plain } = value;
  const filled = Object.entries({
    ...plain,
    // As a field has it, whose value is text.
    number: number == null ? null : String(number),
    agent: agent ? filledOf(agent) : null,
  });
  return Object.fromEntries(filled.filter(([name, of]) => of != null && name !== '__typename'));
}

function filledOf<T extends object>(agent: T): T {
  return Object.fromEntries(Object.entries(agent).filter(([name, of]) => of != null && name !== '__typename')) as T;
}

export function draftOf(fields: readonly DescriptionField[]): Draft {
  return Object.fromEntries(
    fields.filter(({ byPerson }) => byPerson).map(({ property, values }) => [property, values.map(valueOf)]),
  );
}

/** Whether anything is said by it. */
export function isFilled(value: Value): boolean {
  const { text, iri, number, from, to, agent } = value;
  return [text, iri, from, to, agent?.name, agent?.page, agent?.email].some((part) => part?.trim()) || number != null;
}

export function filled(values: readonly Value[] | undefined): readonly Value[] {
  return (values ?? []).filter(isFilled);
}

export function inputOf(draft: Draft): DescribedPropertyInput[] {
  return Object.entries(draft)
    .map(([property, values]) => ({ property, values: [...filled(values)] }))
    .filter(({ values }) => values.length > 0);
}

export function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}

/** `dct:title` as the key of a text or the id of an element. */
export const keyOf = (property: string) => property.replace(/[:/]/g, '_');
