import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { Page } from 'Frontend/ui/Page';
import { FirstSteps } from './FirstSteps';
import { Work } from './Work';

/** What needs the person first, then where they work, then where to begin. */
export function HomePage() {
  const { t } = useTexts();
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <Page title={t('home.title', { name: viewer.name })} crumb={t('home.menu')} lead={t(`home.lead.${viewer.role}`)}>
      {mayUse(viewer, 'ANALYST') ? <Work /> : null}
      <FirstSteps viewer={viewer} />
    </Page>
  );
}
