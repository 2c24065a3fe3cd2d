import { Button } from '@vaadin/react-components/Button.js';
import {
  QueryTablesDocument,
  SqlWorkspaceDocument,
  type QueryTablesQuery,
} from 'Frontend/generated/graphql/features/query/Sql';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { SqlEditor } from 'Frontend/ui/SqlEditor';
import { Play, Square } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { RunOutcome } from './RunOutcome';
import { SaveQuery } from './SaveQuery';
import { SaveResult } from './SaveResult';
import { SqlSide } from './SqlSide';
import styles from './SqlPage.module.css';
import { useDraft } from './useDraft';
import { useSqlRun } from './useSqlRun';

export type QueryTable = QueryTablesQuery['queryTables'][number];

/** What the editor completes: every table by its bare and by its full name, with its columns. */
function completions(tables: readonly QueryTable[]): Record<string, string[]> {
  return Object.fromEntries(
    tables.flatMap(({ name, qualifiedName, columns }) => {
      const names = columns.map((column) => column.name);
      return [qualifiedName, ...(name ? [name] : [])].map((table) => [table, names] as const);
    }),
  );
}

/** SQL exploration in a workspace. */
export function SqlPage() {
  const { t } = useTexts();
  const { workspace: slug = '' } = useParams();
  const [{ data: home, error: unknown }] = useQuery({ query: SqlWorkspaceDocument, variables: { slug } });
  const workspace = home?.workspace.id;
  const [{ data, error, fetching }, refresh] = useQuery({
    query: QueryTablesDocument,
    variables: { workspace: workspace ?? '' },
    pause: workspace === undefined,
  });
  const tables = useMemo(() => data?.queryTables ?? [], [data]);
  const [sql, setSql] = useDraft(slug);
  const { running, answer, failure, run, cancel, cancelling } = useSqlRun(workspace);
  const [saving, setSaving] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const name = home?.workspace.kind === 'STUDIO' ? t('frame.studio') : (home?.workspace.name ?? slug);
  const insert = (text: string) => setSql(sql.trim() === '' ? `SELECT *\nFROM ${text}` : `${sql.trimEnd()} ${text}`);
  return (
    <Page
      full
      title={t('query.title')}
      crumbs={[{ text: name, to: `/w/${slug}/overview` }]}
      action={
        running ? (
          <Button disabled={cancelling} onClick={() => void cancel()}>
            <Square slot="prefix" aria-hidden size={15} />
            {t('query.cancel')}
          </Button>
        ) : (
          <Button
            theme="primary"
            disabled={!workspace || sql.trim() === ''}
            title={t('query.run.keys')}
            onClick={() => void run(sql)}
          >
            <Play slot="prefix" aria-hidden size={15} />
            {t('query.run')}
          </Button>
        )
      }
      menu={[
        { text: t('query.save'), disabled: sql.trim() === '', onSelect: () => setSaving(true) },
        { text: t('query.keep'), disabled: sql.trim() === '', onSelect: () => setKeeping(true) },
      ]}
    >
      <ErrorNotice error={unknown} />
      <div className={styles.bench}>
        <SqlSide
          workspace={workspace}
          tables={tables}
          loading={fetching && !data}
          error={error}
          onRetry={() => refresh({ requestPolicy: 'network-only' })}
          onInsert={insert}
          onOpen={setSql}
          lastRun={answer?.run.id ?? failure?.sql}
        />
        <div className={styles.work}>
          <div className={styles.editor}>
            <SqlEditor
              label={t('query.editor')}
              value={sql}
              onChange={setSql}
              tables={useMemo(() => completions(tables), [tables])}
              onRun={() => void run(sql)}
            />
          </div>
          <RunOutcome workspace={workspace} running={running} answer={answer} failure={failure} />
        </div>
      </div>
      {workspace ? <SaveQuery open={saving} workspace={workspace} sql={sql} onClose={() => setSaving(false)} /> : null}
      {workspace && keeping ? (
        <SaveResult workspace={workspace} slug={slug} sql={sql} onClose={() => setKeeping(false)} />
      ) : null}
    </Page>
  );
}
