import { keyOf } from 'Frontend/features/describing/values';
import type { PropertyFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useId } from 'react';
import { PropertyValue } from './PropertyValue';
import styles from './Published.module.css';

export interface PropertyListProps {
  readonly properties: readonly PropertyFactsFragment[];
  /** Those that stand elsewhere on the page. */
  readonly without: readonly string[];
}

/** What the description says beside text, group by group as the form has them. */
export function PropertyList({ properties, without }: PropertyListProps) {
  const shown = properties.filter(({ property }) => !without.includes(property));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return groups.map((group) => (
    <Group key={group} name={group} properties={shown.filter((one) => one.group === group)} />
  ));
}

interface GroupProps {
  readonly name: string;
  readonly properties: readonly PropertyFactsFragment[];
}

function Group({ name, properties }: GroupProps) {
  const { t, has } = useTexts();
  const id = useId();
  const heading = name === 'hub' ? 'published.group.hub' : `describing.group.${name}`;
  const named = (property: string) => {
    const key = `describing.field.${keyOf(property)}`;
    return has(key) ? t(key) : property;
  };
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{has(heading) ? t(heading) : name}</h2>
      <dl>
        {properties.map((one) => (
          <div key={one.property}>
            <dt>{named(one.property)}</dt>
            {one.values.map((value) => (
              <dd key={`${value.text} ${String(value.from)} ${String(value.to)}`}>
                <PropertyValue property={one.property} kind={one.kind} value={value} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
