import { Elapsed } from 'Frontend/features/dataflow/Elapsed';
import type { Run } from './useSynchronisation';

const works = ['FETCHING', 'IMPORTING'];

/** How long a run took, or takes so far. */
export function RunTime({ run: { state, startedAt, finishedAt } }: { readonly run: Run }) {
  const took =
    startedAt && finishedAt ? String(new Date(finishedAt).getTime() - new Date(startedAt).getTime()) : undefined;
  return <Elapsed run={{ state: works.includes(state) ? 'RUNNING' : state, startedAt, duration: took }} />;
}
