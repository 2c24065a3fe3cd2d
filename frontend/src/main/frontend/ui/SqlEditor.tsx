import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useEffect, useRef } from 'react';
import styles from './SqlEditor.module.css';
import type { SqlEditorHandle } from './sqlEditorView';

export interface SqlEditorProps {
  /** Accessible name; "SQL" where it is missing. */
  readonly label?: string;
  readonly value: string;
  readonly onChange: (sql: string) => void;
  /** Names of tables and their columns, to complete. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** Ctrl or ⌘ + Enter. */
  readonly onRun?: () => void;
  readonly readOnly?: boolean;
}

/** An editor for SQL; its code (CodeMirror) is loaded when the first one is shown. */
export function SqlEditor({ label, value, onChange, tables, onRun, readOnly = false }: SqlEditorProps) {
  const { t } = useTexts();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<SqlEditorHandle>(undefined);
  const latest = useRef({ value, onChange, onRun, tables });
  const name = label ?? t('ui.sql.editor');
  useEffect(() => {
    latest.current = { value, onChange, onRun, tables };
    editor.current?.show(value);
    editor.current?.complete(tables);
  });
  useEffect(() => {
    const parent = host.current;
    if (!parent) return undefined;
    let left = false;
    void import('./sqlEditorView').then(({ createSqlEditor }) => {
      if (left) return;
      editor.current = createSqlEditor(parent, {
        label: name,
        readOnly,
        value: latest.current.value,
        tables: latest.current.tables,
        onChange: (sql) => latest.current.onChange(sql),
        onRun: () => latest.current.onRun?.(),
      });
    });
    return () => {
      left = true;
      editor.current?.destroy();
      editor.current = undefined;
    };
  }, [name, readOnly]);
  return <div ref={host} className={styles.editor} />;
}
