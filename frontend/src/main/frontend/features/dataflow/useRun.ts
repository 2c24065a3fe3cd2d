import {
  DataflowRunChangedDocument,
  DataflowRunViewDocument,
} from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import type { DataflowRunPartsFragment } from 'Frontend/generated/graphql/features/dataflow/DataflowGraph';
import { useQuery, useSubscription } from 'urql';

export type Run = DataflowRunPartsFragment;

export const isActive = (run: Run | undefined) => run?.state === 'QUEUED' || run?.state === 'RUNNING';

/** A run and its graph, followed live while it waits or works. */
export function useRun(id: string | undefined) {
  const [{ data, error, fetching }, refresh] = useQuery({
    query: DataflowRunViewDocument,
    variables: { id: id ?? '' },
    pause: id === undefined,
  });
  const loaded = data?.dataflowRun.id === id ? data?.dataflowRun : undefined;
  const [{ data: change }] = useSubscription({
    query: DataflowRunChangedDocument,
    variables: { run: id ?? '' },
    pause: id === undefined || !isActive(loaded),
  });
  const changed = change?.dataflowRunChanged;
  const run: Run | undefined = changed && changed.id === id && isActive(loaded) ? changed : loaded;
  return {
    run,
    graph: loaded?.graph,
    error,
    fetching,
    refresh: () => refresh({ requestPolicy: 'network-only' }),
  };
}
