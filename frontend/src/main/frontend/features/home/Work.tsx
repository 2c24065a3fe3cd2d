import { HomeWorkDocument } from 'Frontend/generated/graphql/features/home/Home';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, type Viewer } from 'Frontend/lib/session/session';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { LinkRows } from 'Frontend/ui/LinkRows';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Section } from 'Frontend/ui/Section';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useQuery } from 'urql';
import { lastWork } from './lastWork';
import { Places } from './Places';

/** What waits for the person, where they work, and what was worked on last. */
export function Work({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTexts();
  const [{ data, error, fetching }, refresh] = useQuery({
    query: HomeWorkDocument,
    variables: { worker: mayUse(viewer, 'WORKER') },
  });
  if (!data && fetching) return <Skeleton shape="cards" lines={3} />;
  if (!data) return <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />;
  const { approvals, workspaces, heldBackVersions } = data;
  const recent = lastWork(workspaces).slice(0, 6);
  return (
    <>
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {approvals.edges.length > 0 ? (
        <Section title={t('home.approvals')} all={{ to: '/approvals', text: t('home.approvals.all') }}>
          <LinkRows
            rows={approvals.edges.map(({ node: { id, kind, subject, requester, createdAt } }) => ({
              key: id,
              to: `/approvals/${encodeURIComponent(id)}`,
              icon: 'approvals',
              text: t(`home.approval.${kind}`, { subject }),
              facts: (
                <>
                  {requester.name} <RelativeTime instant={createdAt} />
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
      {heldBackVersions.length > 0 ? (
        <Section title={t('home.heldBack')}>
          <LinkRows
            rows={heldBackVersions.map(({ dataset, version }) => ({
              key: version.id,
              to: `/w/${dataset.workspace?.slug ?? ''}/library/${dataset.slug ?? ''}?tab=quality`,
              icon: 'library',
              text: t('home.heldBack.version', { title: dataset.title, version: version.number }),
              facts: (
                <>
                  <span>{dataset.workspace?.name}</span>
                  <RelativeTime instant={version.createdAt} />
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
      <Section title={t('home.workspaces')}>
        {workspaces.length === 0 ? (
          <EmptyState icon="projects" title={t('home.workspaces.none')}>
            {t('home.workspaces.none.text')}
          </EmptyState>
        ) : (
          <Places workspaces={workspaces} />
        )}
      </Section>
      {recent.length > 0 ? (
        <Section title={t('home.recent')}>
          <LinkRows rows={recent} />
        </Section>
      ) : null}
    </>
  );
}
