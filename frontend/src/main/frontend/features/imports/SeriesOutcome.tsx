import { ImportNowDocument, ImportProgressDocument } from 'Frontend/generated/graphql/features/imports/Imports';
import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { ImportNotes } from './ImportNotes';
import styles from './Imports.module.css';

export interface SeriesOutcomeProps {
  readonly ids: readonly string[];
  readonly workspace: string;
}

/** What becomes of several parts of one file, each a dataset of a series. */
export function SeriesOutcome({ ids, workspace }: SeriesOutcomeProps) {
  const { t } = useTexts();
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const onEnd = useCallback((id: string) => setEnded((old) => new Set([...old, id])), []);
  return (
    <div className={styles.step}>
      {ids.every((id) => ended.has(id)) ? null : <p className={styles.muted}>{t('imports.progress.leave')}</p>}
      <ul className={styles.parts}>
        {ids.map((id) => (
          <li key={id}>
            <One id={id} workspace={workspace} onEnd={onEnd} />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Link to={`/w/${workspace}/library`}>{t('imports.series.library')}</Link>
        <Link to={`/w/${workspace}/import`} reloadDocument>
          {t('imports.another')}
        </Link>
      </div>
    </div>
  );
}

interface OneProps {
  readonly id: string;
  readonly workspace: string;
  readonly onEnd: (id: string) => void;
}

function One({ id, workspace, onEnd }: OneProps) {
  const { t } = useTexts();
  const textOf = useProblemText();
  const [{ data: now, error }] = useQuery({ query: ImportNowDocument, variables: { id } });
  const [{ data: changed }] = useSubscription({ query: ImportProgressDocument, variables: { id } });
  const found = changed?.importChanged ?? now?.import;
  const ended = found !== undefined && found !== null && found.state !== 'QUEUED' && found.state !== 'RUNNING';
  useEffect(() => {
    if (ended) onEnd(id);
  }, [ended, id, onEnd]);
  if (!found) return error ? <ErrorNotice error={error} /> : <Skeleton lines={1} />;
  const { dataset, failure } = found;
  return (
    <>
      <span className={styles.partFacts} role="status">
        {dataset ? (
          <Link to={`/w/${workspace}/library/${dataset.slug ?? dataset.id}`}>{found.title}</Link>
        ) : (
          <strong>{found.title}</strong>
        )}
        <StateBadge state={found.state} />
        {found.rowsStored == null ? null : (
          <span>
            <FormattedNumber value={found.rowsStored} /> {t('imports.part.rows', { count: Number(found.rowsStored) })}
          </span>
        )}
        {Number(found.rowsRejected ?? 0) > 0 ? (
          <Link to={`/w/${workspace}/import?import=${id}`}>
            {t('imports.part.rejected', { count: Number(found.rowsRejected) })}
          </Link>
        ) : null}
      </span>
      {failure ? (
        <p>
          {textOf({
            code: failure.traceId ? 'INTERNAL' : 'INVALID_INPUT',
            message: failure.message,
            key: failure.problem,
            parameters: failure.parameters as Record<string, string>,
          })}
        </p>
      ) : null}
      <ImportNotes notes={found.notes} />
    </>
  );
}
