import type { CombinedError } from '@urql/core';
import {
  TestConnectionDocument,
  type TestConnectionInput,
  type TestConnectionMutation,
} from 'Frontend/generated/graphql/features/sources/Sources';
import type { Problem } from 'Frontend/lib/graphql/problems';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';

export type Tested = TestConnectionMutation['testConnection'];

/** Why the source could not be reached or read; none where it could. */
export const testedProblem = ({ ok, problem, problemKey, parameters }: Tested): Problem | undefined =>
  ok
    ? undefined
    : {
        code: 'CONFLICT',
        message: problem ?? '',
        key: problemKey ?? undefined,
        parameters: parameters as Problem['parameters'],
      };

export type TestState =
  | { readonly step: 'none' }
  | { readonly step: 'running'; readonly since: number }
  | { readonly step: 'done'; readonly result: Tested }
  | { readonly step: 'refused'; readonly error: CombinedError };

/** Tries a connection; it can be given up, and what it found is kept until it is reset. */
export function useTestConnection() {
  const client = useClient();
  const [state, setState] = useState<TestState>({ step: 'none' });
  const stop = useRef<() => void>(undefined);
  const cancel = useCallback(() => {
    stop.current?.();
    stop.current = undefined;
    setState({ step: 'none' });
  }, []);
  useEffect(() => () => stop.current?.(), []);
  const test = useCallback(
    (input: TestConnectionInput, onRefused?: (error: CombinedError) => void) => {
      stop.current?.();
      setState({ step: 'running', since: Date.now() });
      const trial = client.mutation(TestConnectionDocument, { input }).subscribe(({ data, error }) => {
        if (data) setState({ step: 'done', result: data.testConnection });
        else if (error) {
          setState({ step: 'refused', error });
          onRefused?.(error);
        }
      });
      stop.current = () => trial.unsubscribe();
    },
    [client],
  );
  return { state, test, cancel };
}

export type ConnectionTest = ReturnType<typeof useTestConnection>;
