import {
  SynchronisationChangedDocument,
  SynchronisationDocument,
  type SynchronisationFactsFragment,
  type SynchronisationRunFactsFragment,
} from 'Frontend/generated/graphql/features/synchronisations/Synchronisations';
import { useEffect, useRef } from 'react';
import { useQuery, useSubscription } from 'urql';

export type Synchronisation = SynchronisationFactsFragment;
export type Run = SynchronisationRunFactsFragment;

/** A synchronisation, its run followed live; all of it is read again when a run begins, ends or takes another turn. */
export function useSynchronisation(id: string) {
  const [{ data, error, fetching }, refresh] = useQuery({ query: SynchronisationDocument, variables: { id } });
  const [{ data: change }] = useSubscription({ query: SynchronisationChangedDocument, variables: { id } });
  const loaded = data?.synchronisation.id === id ? data.synchronisation : undefined;
  const live = change?.synchronisationChanged.id === id ? change.synchronisationChanged : undefined;
  const turn = live
    ? [live.running?.id, live.running?.state, live.lastRun?.id, live.lastRun?.state, live.paused, live.nextRunAt].join()
    : '';
  const known = useRef('');
  useEffect(() => {
    if (turn !== '' && known.current !== turn) {
      if (known.current !== '') refresh({ requestPolicy: 'network-only' });
      known.current = turn;
    }
  }, [turn, refresh]);
  const running = live?.running?.id === loaded?.running?.id ? live?.running : undefined;
  const synchronisation: Synchronisation | undefined =
    loaded && running ? { ...loaded, running: { ...loaded.running, ...running } } : loaded;
  return { synchronisation, error, fetching, refresh: () => refresh({ requestPolicy: 'network-only' }) };
}
