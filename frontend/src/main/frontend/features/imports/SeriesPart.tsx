import { ImportNowDocument, ImportProgressDocument } from 'Frontend/generated/graphql/features/imports/Imports';
import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { problemOf } from './failure';
import { ImportNotes } from './ImportNotes';
import styles from './Imports.module.css';

/** How a part ended. */
export interface Ended {
  readonly part: string;
  /** Whether it is a dataset now. */
  readonly stored: boolean;
}

export interface SeriesPartProps {
  readonly id: string;
  readonly workspace: string;
  readonly onEnded: (id: string, how: Ended) => void;
}

/** One part on its way: how it stands, and why it failed. */
export function SeriesPart({ id, workspace, onEnded }: SeriesPartProps) {
  const { t } = useTexts();
  const textOf = useProblemText();
  const [{ data: now, error }] = useQuery({ query: ImportNowDocument, variables: { id } });
  const [{ data: changed }] = useSubscription({ query: ImportProgressDocument, variables: { id } });
  const found = changed?.importChanged ?? now?.import;
  const state = found?.state;
  const part = found?.part ?? found?.fileName ?? '';
  useEffect(() => {
    if (state === undefined || state === 'QUEUED' || state === 'RUNNING') return;
    onEnded(id, { part, stored: state === 'SUCCEEDED' });
  }, [id, state, part, onEnded]);
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
      {failure ? <p>{textOf(problemOf(failure))}</p> : null}
      <ImportNotes notes={found.notes} />
    </>
  );
}
