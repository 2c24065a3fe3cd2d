import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Published.module.css';

/** The facts beside a dataset. */
export function FactList({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts();
  return (
    <aside className={styles.facts} aria-label={t('published.facts')}>
      <dl>{children}</dl>
    </aside>
  );
}

/** One that the person may not know is missing. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return children == null ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Labels, each of which leads to what else has it. */
export function LabelFact({ labels }: { readonly labels: readonly string[] }) {
  const { t } = useTexts();
  return labels.length === 0 ? null : (
    <Fact name={t('published.labels')}>
      {labels.map((label) => (
        <Link key={label} className={styles.label} to={`/catalog?label=${encodeURIComponent(label)}`}>
          {label}
        </Link>
      ))}
    </Fact>
  );
}
