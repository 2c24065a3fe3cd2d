import type { CombinedError } from '@urql/core';

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'LIMIT_EXCEEDED'
  | 'INTERNAL'
  /** The hub could not be reached. */
  | 'OFFLINE';

const codes: readonly ErrorCode[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'INTERNAL',
];

/** One error as the hub's contract has it. */
export interface Problem {
  readonly code: ErrorCode;
  /** In English, as the server says it; `useProblemText` prefers the person's language. */
  readonly message: string;
  /** Key of the text for it, for example `identity.USERNAME_TAKEN`. */
  readonly key?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** Path of the input field that is to blame. */
  readonly field?: string;
  readonly traceId?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function statusOf(error: CombinedError): number | undefined {
  const response: unknown = error.response;
  return response instanceof Response ? response.status : undefined;
}

function ofNetwork(error: CombinedError): Problem {
  const message = error.networkError?.message ?? error.message;
  switch (statusOf(error)) {
    case 401:
      return { code: 'UNAUTHENTICATED', message };
    case 403:
      return { code: 'FORBIDDEN', message };
    case 413:
    case 429:
      return { code: 'LIMIT_EXCEEDED', message };
    case undefined:
      return { code: 'OFFLINE', message };
    default:
      return { code: 'INTERNAL', message };
  }
}

export function problemsOf(error: CombinedError | undefined): readonly Problem[] {
  if (!error) return [];
  if (error.graphQLErrors.length === 0) return [ofNetwork(error)];
  return error.graphQLErrors.map(({ message, extensions }) => ({
    code: codes.find((code) => code === extensions.code) ?? 'INTERNAL',
    message,
    key: text(extensions.problem),
    parameters: extensions.parameters as Problem['parameters'],
    field: text(extensions.field),
    traceId: text(extensions.traceId),
  }));
}
