import { Button } from '@vaadin/react-components/Button.js';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import styles from './Imports.module.css';
import { SeriesPart, type Ended } from './SeriesPart';

export interface SeriesOutcomeProps {
  readonly ids: readonly string[];
  readonly workspace: string;
  /** Back to what failed, to be corrected; left out where the page was opened for imports that run. */
  readonly onAgain?: (parts: readonly string[]) => void;
}

/** What becomes of several parts of one file, each a dataset of a series; those that fail leave the others alone. */
export function SeriesOutcome({ ids, workspace, onAgain }: SeriesOutcomeProps) {
  const { t } = useTexts();
  const [ended, setEnded] = useState<Readonly<Record<string, Ended>>>({});
  const onEnded = useCallback((id: string, how: Ended) => setEnded((old) => ({ ...old, [id]: how })), []);
  const done = ids.flatMap((id) => ended[id] ?? []);
  const failed = done.filter(({ stored }) => !stored).map(({ part }) => part);
  const isOver = done.length === ids.length;
  return (
    <div className={styles.step}>
      <p className={styles.muted}>
        {t('imports.series.ended', { done: done.length, count: ids.length })}
        {isOver ? '' : ` · ${t('imports.progress.leave')}`}
      </p>
      {isOver && failed.length > 0 ? <Failed failed={failed} count={ids.length} onAgain={onAgain} /> : null}
      <ul className={styles.parts}>
        {ids.map((id) => (
          <li key={id}>
            <SeriesPart id={id} workspace={workspace} onEnded={onEnded} />
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

interface FailedProps extends Pick<SeriesOutcomeProps, 'onAgain'> {
  readonly failed: readonly string[];
  readonly count: number;
}

function Failed({ failed, count, onAgain }: FailedProps) {
  const { t } = useTexts();
  const formats = useFormats();
  return (
    <div className={styles.upload}>
      <p role="alert">
        {failed.length === count
          ? t('imports.series.allFailed')
          : t('imports.series.failed', { count: failed.length, parts: formats.list(failed) })}
      </p>
      {onAgain ? (
        <div className={styles.buttons}>
          <Button theme="primary" onClick={() => onAgain(failed)}>
            {t('imports.series.again', { count: failed.length })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
