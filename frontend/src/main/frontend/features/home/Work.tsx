import type { HomeWorkQuery } from 'Frontend/generated/graphql/features/home/Home';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { LinkRows } from 'Frontend/ui/LinkRows';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Section } from 'Frontend/ui/Section';
import type { UseQueryState } from 'urql';
import { lastWork } from './lastWork';
import { Places } from './Places';

interface WorkProps {
  readonly result: UseQueryState<HomeWorkQuery>;
  readonly onRetry: () => void;
}

/** What waits for the person, where they work, and what was worked on last. */
export function Work({ result: { data, error }, onRetry }: WorkProps) {
  const { t } = useTexts();
  if (!data) return <ErrorNotice error={error} onRetry={onRetry} />;
  const { approvals, workspaces, heldBackVersions } = data;
  const recent = lastWork(workspaces).slice(0, 6);
  return (
    <>
      <ErrorNotice error={error} onRetry={onRetry} />
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
