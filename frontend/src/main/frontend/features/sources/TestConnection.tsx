import { Button } from '@vaadin/react-components/Button.js';
import { ProgressBar } from '@vaadin/react-components/ProgressBar.js';
import type { Problem } from 'Frontend/lib/graphql/problems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { FoundItems } from './FoundItems';
import { HostKey } from './HostKey';
import styles from './Sources.module.css';
import { testedProblem, type ConnectionTest, type Tested } from './useTestConnection';

export interface TestConnectionProps {
  readonly connection: ConnectionTest;
  /** Whether enough is said to try it. */
  readonly ready: boolean;
  readonly onTest: () => void;
  /** Problems that no field shows. */
  readonly problems?: readonly Problem[];
  /** The fingerprint that is kept, and what to do with the one that the server shows. */
  readonly hostKey?: string;
  readonly onHostKey?: (hostKey: string) => void;
  /** The data that is named, and what to do with what was found. */
  readonly chosen?: string;
  readonly onChoose?: (name: string) => void;
  readonly areFiles?: boolean;
}

/** The fingerprint that the server shows, whether it is the confirmed one or why the connection was given up. */
function shownKey({ hostKey, problemKey, parameters }: Tested): string | undefined {
  if (hostKey) return hostKey;
  const given = (parameters as Record<string, unknown> | null)?.hostKey;
  return problemKey?.startsWith('source.HOST_KEY_') && typeof given === 'string' ? given : undefined;
}

/** Tries the connection: how long it took and what is there, or what went wrong and what to do. */
export function TestConnection({ connection, ready, onTest, problems, ...others }: TestConnectionProps) {
  const { t } = useTexts();
  const { state, cancel } = connection;
  const { hostKey = '', onHostKey, chosen = '', onChoose, areFiles = false } = others;
  const running = state.step === 'running';
  const result = state.step === 'done' ? state.result : undefined;
  const shown = result ? shownKey(result) : undefined;
  const failure = result ? testedProblem(result) : undefined;
  return (
    <section className={styles.test} aria-labelledby="source-test">
      <h3 id="source-test">{t('sources.test.title')}</h3>
      <div className={styles.buttons}>
        <Button theme={result?.ok ? '' : 'primary'} disabled={running || !ready} onClick={onTest}>
          {t(result ? 'sources.test.again' : 'sources.test')}
        </Button>
        {running ? <Button onClick={cancel}>{t('sources.test.cancel')}</Button> : null}
        {ready ? null : <span className={styles.muted}>{t('sources.test.notReady')}</span>}
      </div>
      {running ? <ProgressBar indeterminate aria-label={t('sources.test.running')} /> : null}
      <div role="status" className={styles.status}>
        {running ? t('sources.test.running') : null}
        {result?.ok ? (
          <p className={styles.works}>
            <CircleCheck aria-hidden size={18} />
            {t('sources.test.works', { milliseconds: result.milliseconds, count: result.found.length })}
          </p>
        ) : null}
        {result?.readsServerFiles ? (
          <p className={styles.warns}>
            <TriangleAlert aria-hidden size={18} />
            {t('sources.test.readsServerFiles')}
          </p>
        ) : null}
      </div>
      {state.step === 'refused' ? (
        <ErrorNotice title={t('sources.test.failed')} error={state.error} problems={problems} />
      ) : null}
      {failure && !(shown && onHostKey) ? <ErrorNotice title={t('sources.test.failed')} problems={[failure]} /> : null}
      {shown && onHostKey ? <HostKey kept={hostKey} shown={shown} onKeep={onHostKey} /> : null}
      {result?.ok ? <FoundItems result={result} chosen={chosen} onChoose={onChoose} areFiles={areFiles} /> : null}
    </section>
  );
}
