import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import type { Problem } from 'Frontend/lib/graphql/problems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConnectionFields } from './ConnectionFields';
import { CredentialFields } from './CredentialFields';
import { choose, chosenName, isReachable, isSelected } from './draft';
import styles from './Sources.module.css';
import { TestConnection } from './TestConnection';
import type { SourceDraftState } from './useSourceDraft';

export interface ConnectionStepProps {
  readonly kind: SourceKind;
  readonly state: SourceDraftState;
  readonly problems: Readonly<Record<string, string>>;
  readonly testProblems: readonly Problem[];
  /** Whether a credential may be given: that is for managers. */
  readonly mayHoldCredential: boolean;
}

/** How the source is reached and who signs in, tried before it is kept. */
export function ConnectionStep({ kind, state, problems, testProblems, mayHoldCredential }: ConnectionStepProps) {
  const { t } = useTexts();
  const { draft, onDraft, onConnection, connection, test, isKept } = state;
  const props = { draft, onDraft: onConnection, problems, kind };
  return (
    <div className={styles.form}>
      <ConnectionFields {...props} />
      {mayHoldCredential ? (
        <CredentialFields {...props} isKept={isKept} />
      ) : (
        <p className={styles.muted}>{t('sources.connection.noCredential')}</p>
      )}
      <TestConnection
        connection={connection}
        ready={isReachable(draft, kind)}
        onTest={() => test()}
        problems={testProblems}
        hostKey={draft.hostKey}
        onHostKey={kind === 'SFTP' ? (hostKey) => test({ ...draft, hostKey }) : undefined}
        chosen={chosenName(draft, kind)}
        areFiles={kind === 'S3' || kind === 'SFTP'}
        onChoose={kind === 'HTTP' ? undefined : (name) => onDraft(choose(draft, kind, name))}
      />
      {isSelected(draft, kind) ? null : <p className={styles.muted}>{t('sources.connection.chooseData')}</p>}
    </div>
  );
}
