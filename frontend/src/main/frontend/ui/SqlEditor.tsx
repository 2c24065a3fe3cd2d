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
  readonly tables?: Readonly<Record<string, readonly string[]>>;
  readonly language?: 'sql' | 'sparql';
  /** The line that a problem is about, from 1. */
  readonly blamedLine?: number | undefined;
  /** Ctrl or ⌘ + Enter. */
  readonly onRun?: () => void;
  readonly readOnly?: boolean;
}

const nothing = {};

/** The code of the editor (CodeMirror) and of a language that it does not know by itself. */
async function load(language: SqlEditorProps['language']) {
  const [{ createSqlEditor }, other] = await Promise.all([
    import('./sqlEditorView'),
    language === 'sparql' ? import('codemirror-lang-sparql') : undefined,
  ]);
  return { createSqlEditor, language: other?.sparql() };
}

/** An editor for SQL or SPARQL; its code is loaded when the first one is shown. */
export function SqlEditor(props: SqlEditorProps) {
  const { label, value, onChange, tables = nothing, language = 'sql', blamedLine, onRun, readOnly = false } = props;
  const { t } = useTexts();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<SqlEditorHandle>(undefined);
  const latest = useRef({ value, onChange, onRun, tables });
  const typed = useRef<string[]>([]);
  const name = label ?? t('ui.sql.editor');
  useEffect(() => {
    latest.current = { value, onChange, onRun, tables };
    editor.current?.complete(tables);
  });
  // A value that was typed comes back later than the hand types on: only one from elsewhere is shown.
  useEffect(() => {
    const own = typed.current.indexOf(value);
    typed.current.splice(0, own < 0 ? typed.current.length : own + 1);
    if (own < 0) editor.current?.show(value);
  }, [value]);
  useEffect(() => editor.current?.blame(blamedLine), [blamedLine]);
  useEffect(() => {
    const parent = host.current;
    if (!parent) return undefined;
    let left = false;
    void load(language).then(({ createSqlEditor, language: loaded }) => {
      if (left) return;
      editor.current = createSqlEditor(parent, {
        ...(loaded && { language: loaded }),
        label: name,
        readOnly,
        value: latest.current.value,
        tables: latest.current.tables,
        onChange: (sql) => {
          typed.current.push(sql);
          latest.current.onChange(sql);
        },
        onRun: () => latest.current.onRun?.(),
      });
    });
    return () => {
      left = true;
      editor.current?.destroy();
      editor.current = undefined;
    };
  }, [name, readOnly, language]);
  return <div ref={host} className={styles.editor} />;
}
