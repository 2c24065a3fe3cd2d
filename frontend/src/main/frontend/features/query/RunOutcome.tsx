import { Tab } from '@vaadin/react-components/Tab.js';
import { Tabs } from '@vaadin/react-components/Tabs.js';
import type { CombinedError } from '@urql/core';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { DataTable } from 'Frontend/ui/DataTable';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useMemo, useState } from 'react';
import { AnswerChart } from './AnswerChart';
import { AnswerStatistics } from './AnswerStatistics';
import { guessedChart } from './resultChart';
import { placeOf, toDataColumns } from './resultColumns';
import styles from './SqlPage.module.css';
import { useElapsed, type SqlAnswer } from './useSqlRun';

function Running({ since }: { readonly since: number }) {
  const { t } = useTexts();
  const formats = useFormats();
  const elapsed = useElapsed(since);
  return (
    <p className={styles.status}>
      <span role="status">{t('query.running')}</span>
      <span>{formats.duration(elapsed)}</span>
    </p>
  );
}

/** The error where it arose: with the line of the query that it is about, and a mark under the place. */
function Failure({ error, sql }: { readonly error: CombinedError; readonly sql: string }) {
  const { t } = useTexts();
  const problem = problemsOf(error).at(0);
  if (problem?.key === 'query.CANCELLED') {
    return (
      <p className={styles.status} role="status">
        {t('query.cancelled')}
      </p>
    );
  }
  const position = problem?.parameters?.position;
  const place = position === undefined ? undefined : placeOf(sql, Number(position));
  return (
    <>
      <ErrorNotice title={place ? t('query.failed.at', { ...place }) : t('query.failed')} error={error} />
      {place ? (
        <pre className={styles.place} aria-hidden>
          {sql.split('\n')[place.line - 1]}
          {'\n'}
          {' '.repeat(place.column - 1)}^
        </pre>
      ) : null}
    </>
  );
}

function Result({ answer, workspace }: { readonly answer: SqlAnswer; readonly workspace: string }) {
  const { t } = useTexts();
  const formats = useFormats();
  const columns = useMemo(() => toDataColumns(answer.columns), [answer]);
  const rows = useMemo(() => answer.rows.map(({ values }) => values), [answer]);
  const guess = useMemo(() => guessedChart(answer.columns), [answer]);
  const views = guess ? (['table', 'chart', 'statistics'] as const) : (['table', 'statistics'] as const);
  const [view, setView] = useState<(typeof views)[number]>('table');
  const { uuid, elapsedMillis } = answer.run;
  return (
    <>
      <p className={styles.status}>
        <span role="status">
          <strong>{t(answer.truncated ? 'query.rows.first' : 'query.rows', { count: rows.length })}</strong>
        </span>
        <span>{formats.duration(Number(elapsedMillis))}</span>
        {answer.tables.length > 0 ? <span>{t('query.read', { tables: formats.list(answer.tables) })}</span> : null}
        <a href={`/data/queries/${uuid}.csv`} download title={t('query.download.title')}>
          {t('query.download')}
        </a>
        <a href={`/data/queries/${uuid}.parquet`} download title={t('query.download.title')}>
          {t('query.download.parquet')}
        </a>
      </p>
      {rows.length === 0 ? (
        <EmptyState icon="sql" title={t('query.rows.none')} />
      ) : (
        <>
          <Tabs
            selected={Math.max(0, (views as readonly string[]).indexOf(view))}
            onSelectedChanged={({ detail }) => setView(views[detail.value] ?? 'table')}
            aria-label={t('query.result.as')}
          >
            {views.map((each) => (
              <Tab key={each}>{t(`query.result.${each}`)}</Tab>
            ))}
          </Tabs>
          {guess && view === 'chart' ? (
            <AnswerChart key={uuid} answer={answer} guess={guess} />
          ) : view === 'statistics' ? (
            <AnswerStatistics key={uuid} workspace={workspace} sql={answer.run.sql} />
          ) : (
            <div className={styles.rows}>
              <DataTable label={t('query.result')} columns={columns} rows={rows} />
            </div>
          )}
        </>
      )}
    </>
  );
}

export interface RunOutcomeProps {
  readonly workspace: string | undefined;
  readonly running: { readonly startedAt: number } | undefined;
  readonly answer: SqlAnswer | undefined;
  readonly failure: { readonly error: CombinedError; readonly sql: string } | undefined;
}

/** Below the editor: what runs, what went wrong, and the last answer. */
export function RunOutcome({ workspace, running, answer, failure }: RunOutcomeProps) {
  const { t } = useTexts();
  return (
    <section className={styles.outcome} aria-label={t('query.result')} aria-busy={running !== undefined}>
      {running ? <Running since={running.startedAt} /> : null}
      {failure ? <Failure {...failure} /> : null}
      {answer && workspace && !failure && !running ? <Result answer={answer} workspace={workspace} /> : null}
      {!answer && !failure && !running ? <p className={styles.muted}>{t('query.hint')}</p> : null}
    </section>
  );
}
