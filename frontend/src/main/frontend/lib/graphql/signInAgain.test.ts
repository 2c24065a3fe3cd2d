import { Client, CombinedError, gql, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { beforeEach, expect, test } from 'vitest';
import { filter, map, pipe } from 'wonka';
import { signedIn, signInAgainExchange, waitingForSignIn } from './signInAgain';

const question = gql`
  query Question {
    answer
  }
`;

let sessionIsAlive = true;
let asked = 0;

const refusal = new CombinedError({
  graphQLErrors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }],
});

/** A server that answers while the session is alive. */
const server: Exchange = () => (operations) =>
  pipe(
    operations,
    filter((operation: Operation) => operation.kind !== 'teardown'),
    map((operation: Operation): OperationResult => {
      asked += 1;
      const answer = sessionIsAlive ? { data: { answer: 42 } } : { data: undefined, error: refusal };
      return { operation, ...answer, stale: false, hasNext: false };
    }),
  );

const client = () => new Client({ url: '/graphql', exchanges: [signInAgainExchange, server] });

beforeEach(() => {
  sessionIsAlive = true;
  asked = 0;
  signedIn.set(true);
});

test('asks again once the person has signed in again', async () => {
  sessionIsAlive = false;
  const answer = client().query(question, {}).toPromise();
  await expect.poll(() => waitingForSignIn.get()).toBeDefined();
  sessionIsAlive = true;
  waitingForSignIn.get()?.();
  expect((await answer).data).toEqual({ answer: 42 });
  expect(asked).toBe(2);
  expect(waitingForSignIn.get()).toBeUndefined();
});

test('gives visitors the refusal itself', async () => {
  signedIn.set(false);
  sessionIsAlive = false;
  expect((await client().query(question, {}).toPromise()).error).toBe(refusal);
  expect(waitingForSignIn.get()).toBeUndefined();
});
