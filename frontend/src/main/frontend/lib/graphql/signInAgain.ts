import { makeOperation, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { createStore } from 'Frontend/lib/store';
import { filter, makeSubject, merge, pipe, share, tap } from 'wonka';
import { problemsOf } from './problems';

/** Whether a person was signed in on this page: only then is a refusal an expired session. */
export const signedIn = createStore(false);

/** Set while operations wait for the person to sign in again; to be called once they did. */
export const waitingForSignIn = createStore<(() => void) | undefined>(undefined);

let waiting: Promise<void> | undefined;

function untilSignedInAgain(): Promise<void> {
  waiting ??= new Promise<void>((resolve) => waitingForSignIn.set(resolve)).then(() => {
    waiting = undefined;
    waitingForSignIn.set(undefined);
  });
  return waiting;
}

const isRefused = (result: OperationResult) =>
  signedIn.get() && problemsOf(result.error).some((problem) => problem.code === 'UNAUTHENTICATED');

/**
 * Holds back what an expired session refused, has the person sign in over the page, and asks again: nothing typed is
 * lost and no component notices.
 */
export const signInAgainExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    const retries = makeSubject<Operation>();
    const abandoned = new Set<number>();
    const retry = async (operation: Operation) => {
      abandoned.delete(operation.key);
      await untilSignedInAgain();
      if (abandoned.delete(operation.key)) return;
      retries.next(makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' }));
    };
    return pipe(
      merge([operations, retries.source]),
      tap((operation) => {
        if (operation.kind === 'teardown' && waiting) abandoned.add(operation.key);
      }),
      share,
      forward,
      filter((result) => {
        if (!isRefused(result)) return true;
        void retry(result.operation);
        return false;
      }),
    );
  };
