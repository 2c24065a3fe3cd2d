import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './Icon';
import styles from './LinkRows.module.css';

export interface LinkRow {
  readonly key: string;
  readonly to: string;
  readonly text: string;
  /** A name of `ui/icons.ts`: what kind of thing it is, where rows of several kinds stand together. */
  readonly icon?: string;
  /** Who, when, in which state. */
  readonly facts?: ReactNode;
}

/** A short list of things to open, for overviews. Lists that are searched and sorted are a ListTable. */
export function LinkRows({ rows }: { readonly rows: readonly LinkRow[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ key, to, text, icon, facts }) => (
        <li key={key}>
          <span className={styles.name}>
            {icon ? <Icon name={icon} size={16} /> : null}
            <Link to={to}>{text}</Link>
          </span>
          <span className={styles.facts}>{facts}</span>
        </li>
      ))}
    </ul>
  );
}
