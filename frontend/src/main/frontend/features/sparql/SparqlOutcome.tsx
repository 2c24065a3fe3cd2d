import { Button } from '@vaadin/react-components/Button.js';
import { useElapsed } from 'Frontend/features/query/useSqlRun';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CopyButton } from 'Frontend/ui/CopyButton';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from './answers';
import styles from './SparqlPage.module.css';
import { few, TermTable } from './TermTable';
import { ask, type Answered, type Failed } from './useSparqlRun';

function Running({ since }: { readonly since: number }) {
  const { t } = useTexts();
  const formats = useFormats();
  return (
    <p className={styles.status}>
      <span role="status">{t('sparql.running')}</span>
      <span>{formats.duration(useElapsed(since))}</span>
    </p>
  );
}

/** The problem where it arose: with the line of the query that it is about, and a mark under the place. */
function Failure({ query, problem }: Failed) {
  const { t } = useTexts();
  const line = Number(problem.parameters?.line);
  const text = line > 0 ? query.split('\n')[line - 1] : undefined;
  return (
    <>
      <ErrorNotice title={t('sparql.failed')} problems={[problem]} />
      {text === undefined ? null : (
        <pre className={styles.place} aria-hidden>
          {text}
          {'\n'}
          {' '.repeat(Math.max(0, Number(problem.parameters?.column) - 1))}^
        </pre>
      )}
    </>
  );
}

const rowFormats = [
  ['CSV', 'text/csv', 'csv'],
  ['JSON', 'application/sparql-results+json', 'json'],
] as const;
const tripleFormats = [
  ['Turtle', 'text/turtle', 'ttl'],
  ['JSON-LD', 'application/ld+json', 'jsonld'],
] as const;

/** Asks once more in another format, and saves what comes. */
function Downloads({ answered }: { readonly answered: Answered }) {
  const { t } = useTexts();
  const [problem, setProblem] = useState<Failed['problem']>();
  const save = async (type: string, suffix: string) => {
    setProblem(undefined);
    try {
      const response = await ask(answered.query, type);
      if (!response.ok) {
        setProblem(problemOf(await response.text()));
        return;
      }
      const address = URL.createObjectURL(await response.blob());
      const link = Object.assign(document.createElement('a'), { href: address, download: `sparql.${suffix}` });
      link.click();
      URL.revokeObjectURL(address);
    } catch {
      setProblem({ code: 'OFFLINE', message: '' });
    }
  };
  const formats = answered.answer.kind === 'triples' ? tripleFormats : rowFormats;
  return (
    <>
      {formats.map(([name, type, suffix]) => (
        <Button key={name} theme="tertiary small" onClick={() => void save(type, suffix)}>
          <Download slot="prefix" aria-hidden size={14} />
          {t('sparql.download', { format: name })}
        </Button>
      ))}
      {problem ? <ErrorNotice title={t('sparql.download.failed')} problems={[problem]} /> : null}
    </>
  );
}

function Result({ answered }: { readonly answered: Answered }) {
  const { t } = useTexts();
  const formats = useFormats();
  const { answer, cut, millis } = answered;
  const words =
    answer.kind === 'rows'
      ? t(cut ? 'sparql.rows.first' : 'sparql.rows', { count: answer.rows.length })
      : t(answer.kind === 'boolean' ? 'sparql.answer' : cut ? 'sparql.triples.first' : 'sparql.triples');
  return (
    <>
      <div className={styles.status}>
        <span role="status">
          <strong>{words}</strong>
        </span>
        <span>{formats.duration(millis)}</span>
        <Downloads answered={answered} />
      </div>
      {answer.kind === 'boolean' ? <p className={styles.yes}>{t(answer.value ? 'ui.yes' : 'ui.no')}</p> : null}
      {answer.kind === 'rows' && answer.rows.length === 0 ? (
        <EmptyState icon="sparql" title={t('sparql.rows.none')} />
      ) : null}
      {answer.kind === 'rows' && answer.rows.length > 0 ? (
        <div className={answer.rows.length > few ? styles.rows : styles.fewRows}>
          <TermTable label={t('sparql.result')} names={answer.names} rows={answer.rows} />
        </div>
      ) : null}
      {answer.kind === 'triples' ? (
        <div className={styles.turtle}>
          <CopyButton text={answer.turtle} />
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
          <pre tabIndex={0} aria-label={t('sparql.result')}>
            {answer.turtle}
          </pre>
        </div>
      ) : null}
    </>
  );
}

export interface SparqlOutcomeProps {
  readonly since: number | undefined;
  readonly answered: Answered | undefined;
  readonly failed: Failed | undefined;
  readonly cancelled: boolean;
}

/** Below the editor: what runs, what went wrong, and the last answer. */
export function SparqlOutcome({ since, answered, failed, cancelled }: SparqlOutcomeProps) {
  const { t } = useTexts();
  const idle = since === undefined && !failed;
  return (
    <section className={styles.outcome} aria-label={t('sparql.result')} aria-busy={since !== undefined}>
      {since === undefined ? null : <Running since={since} />}
      {failed ? <Failure {...failed} /> : null}
      {idle && cancelled ? (
        <p className={styles.status} role="status">
          {t('sparql.cancelled')}
        </p>
      ) : null}
      {idle && answered && !cancelled ? <Result answered={answered} /> : null}
      {idle && !answered && !cancelled ? <p className={styles.muted}>{t('sparql.hint')}</p> : null}
    </section>
  );
}
