import { CombinedError } from '@urql/core';
import { expect, test } from 'vitest';
import { problemsOf } from './problems';

test('reads code, field and trace id from the extensions', () => {
  const error = new CombinedError({
    graphQLErrors: [
      { message: 'Too short.', extensions: { code: 'INVALID_INPUT', field: 'password', problem: 'identity.X' } },
      { message: 'Broken.', extensions: { code: 'INTERNAL', traceId: 'abc' } },
    ],
  });
  expect(problemsOf(error)).toEqual([
    expect.objectContaining({ code: 'INVALID_INPUT', field: 'password', key: 'identity.X', message: 'Too short.' }),
    expect.objectContaining({ code: 'INTERNAL', traceId: 'abc' }),
  ]);
});

test.each([
  [401, 'UNAUTHENTICATED'],
  [403, 'FORBIDDEN'],
  [429, 'LIMIT_EXCEEDED'],
  [502, 'INTERNAL'],
])('takes the HTTP status %i for %s', (status, code) => {
  const error = new CombinedError({ networkError: new Error('refused'), response: new Response(null, { status }) });
  expect(problemsOf(error)).toEqual([{ code, message: 'refused' }]);
});

test('says that the hub is out of reach where there is no answer', () => {
  expect(problemsOf(new CombinedError({ networkError: new Error('refused') }))[0]?.code).toBe('OFFLINE');
});
