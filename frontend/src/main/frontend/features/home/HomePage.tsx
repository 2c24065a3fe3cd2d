import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { Page } from 'Frontend/ui/Page';
import { FirstSteps } from './FirstSteps';
import { News } from './News';
import { Work } from './Work';

/** What needs the person first, then where and on what they work, then what is new, then where to begin. */
export function HomePage() {
  const { t } = useTexts();
  const viewer = useViewer();
  if (!viewer) return null;
  const works = mayUse(viewer, 'ANALYST');
  return (
    <Page title={t('home.title', { name: viewer.name })} crumb={t('home.menu')} lead={t(`home.lead.${viewer.role}`)}>
      {works ? <Work viewer={viewer} /> : null}
      <News onlyReads={!works} />
      <FirstSteps viewer={viewer} />
    </Page>
  );
}
