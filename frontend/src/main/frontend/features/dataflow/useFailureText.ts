import { useProblemText } from 'Frontend/lib/graphql/useProblems';
import type { Run } from './useRun';

/** Why a run failed, in the person's language where there is a text for it. */
export function useFailureText(): (failure: NonNullable<Run['failure']>) => string {
  const textOf = useProblemText();
  return ({ problem, parameters, message }) =>
    textOf({
      code: 'CONFLICT',
      key: problem,
      message,
      parameters: parameters as Readonly<Record<string, string>>,
    });
}
