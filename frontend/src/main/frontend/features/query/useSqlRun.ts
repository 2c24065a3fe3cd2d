import {
  CancelQueryDocument,
  RunQueryDocument,
  type RunQueryMutation,
} from 'Frontend/generated/graphql/features/query/Sql';
import type { CombinedError } from '@urql/core';
import { useEffect, useState } from 'react';
import { useMutation } from 'urql';

export type SqlAnswer = RunQueryMutation['runQuery'];

/** How many rows the page shows; the download has them all. */
export const shownRows = 5000;

/** A key to cancel a run by. */
export const newKey = () => `${Date.now()}-${Math.random().toString(36).slice(2)}`;

interface Asked {
  readonly key: string;
  readonly sql: string;
  readonly startedAt: number;
}

/** One query at a time: runs it, says how long it takes, and stops it. */
export function useSqlRun(workspace: string | undefined) {
  const [asked, setAsked] = useState<Asked>();
  const [answer, setAnswer] = useState<SqlAnswer>();
  const [failure, setFailure] = useState<{ readonly error: CombinedError; readonly sql: string }>();
  const [, runQuery] = useMutation(RunQueryDocument);
  const [cancelling, cancelQuery] = useMutation(CancelQueryDocument);
  const run = async (sql: string) => {
    if (!workspace || asked || sql.trim() === '') return;
    const key = newKey();
    setAsked({ key, sql, startedAt: Date.now() });
    setFailure(undefined);
    const { data, error } = await runQuery({ input: { workspace, sql, key, maxRows: shownRows } });
    setAsked(undefined);
    if (error) setFailure({ error, sql });
    else setAnswer(data?.runQuery);
  };
  const cancel = async () => {
    if (asked) await cancelQuery({ input: { key: asked.key } });
  };
  return { running: asked, answer, failure, run, cancel, cancelling: cancelling.fetching };
}

/** Milliseconds since an instant, kept true. */
export function useElapsed(since: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 200);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, now - since);
}
