import { WorkspaceOverviewDocument } from 'Frontend/generated/graphql/features/workspace/Workspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { LinkRows } from 'Frontend/ui/LinkRows';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Section } from 'Frontend/ui/Section';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

interface WorkProps {
  readonly slug: string;
  /** What follows: it is shown with the work, so that this does not move it when it comes. */
  readonly children: ReactNode;
}

/** The datasets, dataflows and dashboards of a workspace, for its members. */
export function Work({ slug, children }: WorkProps) {
  const { t } = useTexts();
  const worker = mayUse(useViewer(), 'WORKER');
  const [{ data, error, fetching }, refresh] = useQuery({
    query: WorkspaceOverviewDocument,
    variables: { slug, worker },
  });
  if (!data && fetching) return <Skeleton shape="table" />;
  if (!data) {
    return (
      <>
        <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
        {children}
      </>
    );
  }
  const { library, dashboards, dataflows = [] } = data.workspace;
  const at = `/w/${slug}`;
  return (
    <>
      <Section title={t('workspace.library')} all={{ to: `${at}/library`, text: t('workspace.library.all') }}>
        {library.edges.length === 0 ? (
          <EmptyState icon="library" title={t('workspace.library.none')}>
            {t('workspace.library.none.text')}
          </EmptyState>
        ) : (
          <LinkRows
            rows={library.edges.map(({ node: { dataset, link } }) => ({
              key: dataset.id,
              to: `${at}/library/${link ? dataset.uuid : (dataset.slug ?? dataset.uuid)}`,
              text: dataset.title,
              facts: (
                <>
                  {link ? <span>{t('workspace.link')}</span> : null}
                  <SensitivityBadge sensitivity={dataset.sensitivity} />
                  {dataset.updatedAt ? <RelativeTime instant={dataset.updatedAt} /> : null}
                </>
              ),
            }))}
          />
        )}
      </Section>
      {dataflows.length > 0 ? (
        <Section title={t('workspace.dataflows')} all={{ to: `${at}/dataflows`, text: t('workspace.dataflows.all') }}>
          <LinkRows
            rows={dataflows.slice(0, 6).map(({ id, slug: flow, name, lastRun, draft }) => ({
              key: id,
              to: `${at}/dataflows/${flow}`,
              text: name,
              facts: (
                <>
                  {lastRun ? <StateBadge state={lastRun.state} /> : null}
                  <RelativeTime instant={lastRun?.queuedAt ?? draft.savedAt} />
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
      <Section title={t('workspace.dashboards')} all={{ to: `${at}/dashboards`, text: t('workspace.dashboards.all') }}>
        {dashboards.length === 0 ? (
          <EmptyState icon="dashboard" title={t('workspace.dashboards.none')}>
            {t('workspace.dashboards.none.text')}
          </EmptyState>
        ) : (
          <LinkRows
            rows={dashboards.slice(0, 6).map(({ id, uuid, name, updatedAt }) => ({
              key: id,
              to: `/dashboards/${uuid}`,
              text: name,
              facts: <RelativeTime instant={updatedAt} />,
            }))}
          />
        )}
      </Section>
      {children}
    </>
  );
}
