import { Button } from '@vaadin/react-components/Button.js';
import { ProgressBar } from '@vaadin/react-components/ProgressBar.js';
import {
  CancelImportDocument,
  ImportNowDocument,
  ImportProgressDocument,
  type ImportFactsFragment,
} from 'Frontend/generated/graphql/features/imports/Imports';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useMutation, useQuery, useSubscription } from 'urql';
import { problemOf } from './failure';
import { ImportReport } from './ImportReport';
import styles from './Imports.module.css';

export interface ImportOutcomeProps {
  readonly id: string;
  readonly workspace: string;
  /** Back to the wizard, everything as it was; left out where the page was opened for a running import. */
  readonly onBack?: () => void;
  /** Goes on with other columns than the version before. */
  readonly onAcceptSchema?: () => void;
}

/** What an import is doing, and what became of it. */
export function ImportOutcome({ id, workspace, onBack, onAcceptSchema }: ImportOutcomeProps) {
  const [{ data: now, error }] = useQuery({ query: ImportNowDocument, variables: { id } });
  const [{ data: changed }] = useSubscription({ query: ImportProgressDocument, variables: { id } });
  const found = changed?.importChanged ?? now?.import;
  if (!found) return error ? <ErrorNotice error={error} /> : <Skeleton lines={4} />;
  switch (found.state) {
    case 'QUEUED':
    case 'RUNNING':
      return <Running found={found} />;
    case 'SUCCEEDED':
      return <ImportReport found={found} workspace={workspace} />;
    case 'FAILED':
    case 'CANCELLED':
      return <Failed found={found} onBack={onBack} onAcceptSchema={onAcceptSchema} />;
  }
}

function Running({ found }: { readonly found: ImportFactsFragment }) {
  const { t } = useTexts();
  const [{ fetching, error }, cancel] = useMutation(CancelImportDocument);
  return (
    <div className={styles.upload}>
      <strong>{found.fileName}</strong>
      <StateBadge state={found.state} />
      <ProgressBar indeterminate aria-label={t('imports.progress')} />
      <span role="status">
        {found.phase ? t(`imports.phase.${found.phase}`) : t('imports.phase.waiting')} ·{' '}
        <RelativeTime instant={found.createdAt} />
      </span>
      <p className={styles.muted}>{t('imports.progress.leave')}</p>
      <ErrorNotice error={error} />
      <div className={styles.buttons}>
        <Button disabled={fetching} onClick={() => void cancel({ input: { id: found.id } })}>
          {t('imports.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Failed({
  found,
  onBack,
  onAcceptSchema,
}: { readonly found: ImportFactsFragment } & Pick<ImportOutcomeProps, 'onBack' | 'onAcceptSchema'>) {
  const { t } = useTexts();
  const failure = found.failure;
  const problem = failure ? problemOf(failure) : undefined;
  const changedSchema = failure?.problem === 'ingest.SCHEMA_CHANGED';
  return (
    <div className={styles.step}>
      <StateBadge state={found.state} />
      <ErrorNotice
        title={t(changedSchema ? 'imports.schemaChanged' : 'imports.failed', { file: found.fileName })}
        problems={problem ? [problem] : []}
      />
      {problem ? null : <p>{t('imports.cancelled')}</p>}
      <p className={styles.muted}>{t('imports.uploadKept')}</p>
      <div className={styles.buttons}>
        {changedSchema && onAcceptSchema ? (
          <Button theme="primary" onClick={onAcceptSchema}>
            {t('imports.acceptSchema')}
          </Button>
        ) : null}
        {onBack ? <Button onClick={onBack}>{t('imports.back')}</Button> : null}
      </div>
    </div>
  );
}
