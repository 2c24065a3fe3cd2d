import type { SystemQuery } from 'Frontend/generated/graphql/features/system/System';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './SystemPage.module.css';

type Part = SystemQuery['system']['parts'][number];

const sizes: ReadonlySet<string> = new Set(['total', 'free', 'threshold']);

/** One part of the hub and what it says of itself. */
export function PartCard({ part, children }: { readonly part: Part; readonly children?: ReactNode }) {
  const { t, has } = useTexts();
  const formats = useFormats();
  const inWords = (key: string, otherwise: string) => (has(key) ? t(key) : otherwise);
  const valueOf = (name: string, value: string) => {
    if (part.name === 'diskSpace' && sizes.has(name)) return formats.bytes(value);
    if (/^\d+$/.test(value)) return formats.number(value);
    return inWords(`system.value.${value}`, value);
  };
  const up = part.status === 'UP';
  return (
    <section className={styles.part} aria-label={inWords(`system.part.${part.name}`, part.name)}>
      <h2>
        {inWords(`system.part.${part.name}`, part.name)}
        <Badge
          icon={up ? CircleCheck : CircleX}
          tone={up ? 'success' : 'danger'}
          text={t(`system.status.${part.status}`)}
        />
      </h2>
      {has(`system.part.${part.name}.text`) ? (
        <p className={styles.muted}>{inWords(`system.part.${part.name}.text`, '')}</p>
      ) : null}
      {part.facts.length > 0 ? (
        <dl className={styles.facts}>
          {part.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{inWords(`system.fact.${name}`, name)}</dt>
              <dd>{valueOf(name, value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {children}
    </section>
  );
}
