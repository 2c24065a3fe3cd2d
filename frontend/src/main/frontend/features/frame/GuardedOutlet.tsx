import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import type { HubView } from 'Frontend/lib/view';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { PageErrorBoundary } from './PageErrorBoundary';

/** The page of the address, where the person may use it; the server decides again about everything in it. */
export function GuardedOutlet() {
  const { t } = useTexts();
  const viewer = useViewer();
  const location = useLocation();
  const view = useMatches().at(-1)?.handle as Partial<HubView> | undefined;
  const who = view?.detail?.who ?? 'SIGNED_IN';
  if (!viewer && who !== 'EVERYONE') {
    const next = encodeURIComponent(location.pathname + location.search);
    return <Navigate replace to={location.pathname === '/' ? '/login' : `/login?next=${next}`} />;
  }
  if (!mayUse(viewer, who)) {
    return (
      <Page title={t('frame.notAllowed')}>
        <EmptyState icon="users" title={t('frame.notAllowed.title')}>
          {t('frame.notAllowed.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <PageErrorBoundary key={location.pathname}>
      <Suspense fallback={<Skeleton shape="page" lines={6} />}>
        <Outlet />
      </Suspense>
    </PageErrorBoundary>
  );
}
