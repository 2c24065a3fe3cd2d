import { HomeNewsDocument, HomeWorkDocument } from 'Frontend/generated/graphql/features/home/Home';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useQuery } from 'urql';
import { FirstSteps } from './FirstSteps';
import { News } from './News';
import { Work } from './Work';

/** What needs the person first, then where and on what they work, then what is new, then where to begin. */
export function HomePage() {
  const { t } = useTexts();
  const viewer = useViewer();
  const works = mayUse(viewer, 'ANALYST');
  const [work, refreshWork] = useQuery({
    query: HomeWorkDocument,
    variables: { worker: mayUse(viewer, 'WORKER') },
    pause: !works,
  });
  const [news, refreshNews] = useQuery({ query: HomeNewsDocument });
  if (!viewer) return null;
  // All at once: what comes first would be moved down by what comes after it, under the pointer.
  const waits = [work, news].some(({ fetching, data, error }) => fetching && !data && !error);
  return (
    <Page title={t('home.title', { name: viewer.name })} crumb={t('home.menu')} lead={t(`home.lead.${viewer.role}`)}>
      {waits ? (
        <Skeleton shape="cards" lines={6} />
      ) : (
        <>
          {works ? <Work result={work} onRetry={() => refreshWork({ requestPolicy: 'network-only' })} /> : null}
          <News result={news} onRetry={() => refreshNews({ requestPolicy: 'network-only' })} onlyReads={!works} />
          <FirstSteps viewer={viewer} />
        </>
      )}
    </Page>
  );
}
