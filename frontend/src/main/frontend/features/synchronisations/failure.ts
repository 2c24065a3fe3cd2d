import type { Problem } from 'Frontend/lib/graphql/problems';
import type { Run } from './useSynchronisation';

type Failure = NonNullable<Run['failure']>;

/** Why a run failed, as errors are shown. */
export const problemOf = ({ problem, message, parameters, traceId }: Failure): Problem => ({
  code: traceId ? 'INTERNAL' : 'CONFLICT',
  message,
  key: problem,
  parameters: parameters as Problem['parameters'],
  traceId: traceId ?? undefined,
});

export const hasOtherColumns = (failure: Failure | null | undefined) => failure?.problem === 'ingest.SCHEMA_CHANGED';
