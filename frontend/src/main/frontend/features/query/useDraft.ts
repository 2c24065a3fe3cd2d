import { recall, remember } from 'Frontend/lib/remembered';
import { useViewer } from 'Frontend/lib/session/session';
import { useState } from 'react';

/** What a person writes in a workspace, kept over reloads and expired sessions. */
export function useDraft(slug: string) {
  const name = `sql.${useViewer()?.id ?? ''}.${slug}`;
  const [edited, setEdited] = useState<{ readonly name: string; readonly sql: string }>();
  const sql = edited?.name === name ? edited.sql : (recall(name) ?? '');
  const setSql = (text: string) => {
    remember(name, text);
    setEdited({ name, sql: text });
  };
  return [sql, setSql] as const;
}
