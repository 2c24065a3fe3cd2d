import { Button } from '@vaadin/react-components/Button.js';
import type { CombinedError } from '@urql/core';
import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import { problemsOf, type Problem } from 'Frontend/lib/graphql/problems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CircleAlert } from 'lucide-react';
import { CodeText } from './CodeText';
import styles from './ErrorNotice.module.css';

export interface ErrorNoticeProps {
  /** What could not be done, for example "The dataset could not be published". */
  readonly title?: string;
  readonly error?: CombinedError;
  /** Instead of `error`, for example the `others` of `useFormProblems`. */
  readonly problems?: readonly Problem[];
  readonly onRetry?: () => void;
}

/** Stands where an error arose: what happened, what to do, and the trace id to copy. Nothing where there is none. */
export function ErrorNotice({ title, error, problems = problemsOf(error), onRetry }: ErrorNoticeProps) {
  const { t } = useTexts();
  const textOf = useProblemText();
  if (problems.length === 0) return null;
  return (
    <div className={styles.notice} role="alert">
      <CircleAlert aria-hidden size={18} />
      <div className={styles.words}>
        {title ? <strong>{title}</strong> : null}
        {[...new Map(problems.map((problem) => [textOf(problem), problem])).entries()].map(([words, { traceId }]) => (
          <div key={words}>
            <p>{words}</p>
            {traceId ? (
              <p className={styles.trace}>
                {t('ui.traceId')} <CodeText text={traceId} />
              </p>
            ) : null}
          </div>
        ))}
        {onRetry ? (
          <Button theme="small" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
