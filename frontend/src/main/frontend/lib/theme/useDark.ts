import { useStore } from 'Frontend/lib/store';
import { useMedia } from 'Frontend/lib/useMedia';
import { theme } from './theme';

/** Whether the page is dark now, for what cannot follow CSS: canvases. */
export function useDark(): boolean {
  const chosen = useStore(theme);
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  return chosen === 'dark' || (chosen === 'system' && systemIsDark);
}
