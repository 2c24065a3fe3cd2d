import type { ImportNoteFactsFragment } from 'Frontend/generated/graphql/features/imports/Imports';
import { useTexts, type TextValues } from 'Frontend/lib/i18n/useTexts';
import styles from './Imports.module.css';

/** What to know of how a file is read; in the person's language where there are words for it. */
export function ImportNotes({ notes }: { readonly notes: readonly ImportNoteFactsFragment[] }) {
  const { t, has } = useTexts();
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => {
        const key = `ingest.note.${note.code}`;
        return (
          <li key={`${note.code} ${note.message}`}>
            {has(key) ? t(key, note.parameters as TextValues) : note.message}
          </li>
        );
      })}
    </ul>
  );
}
