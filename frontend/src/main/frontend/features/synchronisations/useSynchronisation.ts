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

interface Ends {
  readonly running?: Pick<Run, 'id' | 'state'> | null;
  readonly lastRun?: Pick<Run, 'id' | 'state'> | null;
}

/** What a run changes beside its own progress. */
const turnOf = ({ running, lastRun, paused, nextRunAt }: Pick<Synchronisation, 'paused' | 'nextRunAt'> & Ends) =>
  [running?.id, running?.state, lastRun?.id, lastRun?.state, paused, nextRunAt].join();

/** Milliseconds until a reading that still is not what was told is made again: another may have overtaken it. */
const againAfter = 1500;

/** A synchronisation, its run followed live; all of it is read again until it is as far as what was told of it. */
export function useSynchronisation(id: string) {
  const [{ data, error, fetching, stale }, refresh] = useQuery({ query: SynchronisationDocument, variables: { id } });
  const [{ data: change }] = useSubscription({ query: SynchronisationChangedDocument, variables: { id } });
  const loaded = data?.synchronisation.id === id ? data.synchronisation : undefined;
  const live = change?.synchronisationChanged.id === id ? change.synchronisationChanged : undefined;
  const turn = live && turnOf(live);
  const isBehind = loaded !== undefined && turn !== undefined && turn !== turnOf(loaded);
  const isReading = fetching || stale;
  const readFor = useRef('');
  useEffect(() => {
    if (!isBehind || isReading) return undefined;
    const timer = setTimeout(
      () => {
        readFor.current = turn;
        refresh({ requestPolicy: 'network-only' });
      },
      readFor.current === turn ? againAfter : 0,
    );
    return () => clearTimeout(timer);
  }, [isBehind, isReading, turn, refresh]);
  const running = live?.running?.id === loaded?.running?.id ? live?.running : undefined;
  const synchronisation: Synchronisation | undefined =
    loaded && running ? { ...loaded, running: { ...loaded.running, ...running } } : loaded;
  return { synchronisation, error, fetching, refresh: () => refresh({ requestPolicy: 'network-only' }) };
}
