import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { CornerDownLeft } from 'lucide-react';
import { quoted } from './resultColumns';
import styles from './SqlPage.module.css';
import type { QueryTable } from './SqlPage';

export interface TablesTreeProps {
  readonly tables: readonly QueryTable[];
  readonly onInsert: (text: string) => void;
}

/** The tables that SQL may name here, with their columns; a click puts a name into the editor. */
export function TablesTree({ tables, onInsert }: TablesTreeProps) {
  const { t } = useTexts();
  if (tables.length === 0) {
    return (
      <EmptyState icon="library" title={t('query.tables.none')}>
        {t('query.tables.none.text')}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list}>
      {tables.map(({ qualifiedName, name, dataset, columns }) => (
        <li key={qualifiedName} className={styles.table}>
          <details>
            <summary title={`${dataset.title} (${qualifiedName})`}>
              <code>{name ?? qualifiedName}</code>
            </summary>
            <ul className={styles.list}>
              {columns.map((column) => (
                <li key={column.name}>
                  <button
                    type="button"
                    className={styles.column}
                    title={column.label ?? t('query.tables.insert', { name: column.name })}
                    onClick={() => onInsert(quoted(column.name))}
                  >
                    <span>{column.name}</span>
                    <small>{t(`query.type.${column.type}`)}</small>
                  </button>
                </li>
              ))}
            </ul>
          </details>
          <Button
            className={styles.insert}
            theme="tertiary small icon"
            aria-label={t('query.tables.insert', { name: name ?? qualifiedName })}
            onClick={() => onInsert(name ?? qualifiedName)}
          >
            <CornerDownLeft aria-hidden size={14} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
