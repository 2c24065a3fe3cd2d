import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './ListToolbar.module.css';

export interface ListToolbarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What is searched, for example "Search the library". */
  readonly searchLabel: string;
  /** How many entries are listed; left out while unknown. */
  readonly count?: number;
  /** Filters and other choices. */
  readonly children?: ReactNode;
}

/** The head of a list: search, filters, count. */
export function ListToolbar({ query, onQuery, searchLabel, count, children }: ListToolbarProps) {
  const { t } = useTexts();
  return (
    <search className={styles.toolbar}>
      <TextField
        className={styles.search}
        theme="small"
        accessibleName={searchLabel}
        placeholder={searchLabel}
        clearButtonVisible
        value={query}
        onValueChanged={({ detail }) => onQuery(detail.value)}
      >
        <Search slot="prefix" aria-hidden size={15} />
      </TextField>
      {children}
      <span className={styles.count} role="status">
        {count === undefined ? null : t('ui.count', { count })}
      </span>
    </search>
  );
}
