import { useMemo } from 'react';

/** The value itself, the same object as long as its content is the same. It holds plain data only. */
export function useStable<T>(value: T): T {
  const content = JSON.stringify(value);
  return useMemo(() => (content === undefined ? undefined : JSON.parse(content)) as T, [content]);
}
