import type { Problem } from 'Frontend/lib/graphql/problems';
import { useEffect, useRef, useState } from 'react';
import { answerOf, problemOf, type Answer } from './answers';

export interface Answered {
  readonly answer: Answer;
  readonly query: string;
  readonly millis: number;
  /** By what limit the answer was cut, for example "10000 rows". */
  readonly cut: string | undefined;
}

export interface Failed {
  readonly query: string;
  readonly problem: Problem;
}

const shown = 'application/sparql-results+json, text/turtle';

/** Sends a query; what is read is read by anyone who may, so that nothing beside the session goes with it. */
export function ask(query: string, accept: string, signal?: AbortSignal): Promise<Response> {
  return fetch('/sparql', {
    method: 'POST',
    headers: { Accept: accept, 'Content-Type': 'application/sparql-query' },
    body: query,
    credentials: 'same-origin',
    ...(signal && { signal }),
  });
}

/** One query at a time: asks, says how long it takes, and stops waiting. */
export function useSparqlRun() {
  const [since, setSince] = useState<number>();
  const [answered, setAnswered] = useState<Answered>();
  const [failed, setFailed] = useState<Failed>();
  const [cancelled, setCancelled] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (query: string) => {
    if (query.trim() === '') return;
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const begin = performance.now();
    setSince(Date.now());
    setFailed(undefined);
    setCancelled(false);
    try {
      const response = await ask(query, shown, own.signal);
      const body = await response.text();
      if (response.ok) {
        const answer = answerOf(response.headers.get('Content-Type') ?? '', body);
        const cut = response.headers.get('X-Truncated') ?? undefined;
        setAnswered({ answer, query, millis: performance.now() - begin, cut });
      } else {
        setFailed({ query, problem: problemOf(body) });
      }
    } catch {
      if (running.current === own && !own.signal.aborted) {
        setFailed({ query, problem: { code: 'OFFLINE', message: '' } });
      }
    } finally {
      if (running.current === own) setSince(undefined);
    }
  };

  const cancel = () => {
    running.current?.abort();
    setCancelled(true);
  };
  return { since, answered, failed, cancelled, run, cancel };
}
