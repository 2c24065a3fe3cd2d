import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { createStore, useStore } from 'Frontend/lib/store';

const refreshEvery = 30_000;
const now = createStore(new Date());
setInterval(() => now.set(new Date()), refreshEvery);

/** "3 minutes ago", kept true, with the exact time on hover. */
export function RelativeTime({ instant }: { readonly instant: string }) {
  const formats = useFormats();
  return (
    <time dateTime={instant} title={formats.exactTime(instant)}>
      {formats.relative(instant, useStore(now))}
    </time>
  );
}
