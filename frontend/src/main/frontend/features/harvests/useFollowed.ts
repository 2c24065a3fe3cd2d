import { useEffect } from 'react';

const every = 2000;

/** Reads again and again while something runs. */
export function useFollowed(runs: boolean, refresh: (options: { requestPolicy: 'network-only' }) => void): void {
  useEffect(() => {
    if (!runs) return;
    const timer = window.setInterval(() => refresh({ requestPolicy: 'network-only' }), every);
    return () => window.clearInterval(timer);
  }, [runs, refresh]);
}
