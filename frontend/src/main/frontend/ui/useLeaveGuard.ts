import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Asks before unsaved work is left, by a link as by closing the tab. */
export function useLeaveGuard(dirty: boolean): void {
  const { t } = useTexts();
  useEffect(() => {
    if (!dirty) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [dirty]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (confirm(t('ui.leave'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);
}
