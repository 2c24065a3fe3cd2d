import type { ImportFactsFragment } from 'Frontend/generated/graphql/features/imports/Imports';
import type { Problem } from 'Frontend/lib/graphql/problems';

/** Why an import, or the reading of a part, failed, as any other problem. */
export const problemOf = (failure: NonNullable<ImportFactsFragment['failure']>): Problem => ({
  code: failure.traceId ? 'INTERNAL' : 'INVALID_INPUT',
  message: failure.message,
  key: failure.problem,
  parameters: failure.parameters as Problem['parameters'],
  traceId: failure.traceId ?? undefined,
});
