import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useEffect, useState } from 'react';

export interface Timed {
  readonly state: string;
  readonly startedAt?: string | null;
  readonly duration?: string | null;
}

/** How long a run took, or takes so far. */
export function Elapsed({ run }: { readonly run: Timed }) {
  const formats = useFormats();
  const [now, setNow] = useState(() => Date.now());
  const running = run.state === 'RUNNING';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  if (run.duration != null) return <span>{formats.duration(Number(run.duration))}</span>;
  if (!running || !run.startedAt) return null;
  return <span>{formats.duration(Math.max(0, now - new Date(run.startedAt).getTime()))}</span>;
}
