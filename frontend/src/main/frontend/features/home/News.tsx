import type { HomeNewsQuery } from 'Frontend/generated/graphql/features/home/Home';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { LinkRows } from 'Frontend/ui/LinkRows';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Section } from 'Frontend/ui/Section';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import type { UseQueryState } from 'urql';

interface NewsProps {
  readonly result: UseQueryState<HomeNewsQuery>;
  readonly onRetry: () => void;
  readonly onlyReads: boolean;
}

/** What others share with the person, and what is new in the catalog. */
export function News({ result: { data, error }, onRetry, onlyReads }: NewsProps) {
  const { t } = useTexts();
  if (!data) return <ErrorNotice error={error} onRetry={onRetry} />;
  const shared = data.sharedDashboards.slice(0, 6);
  const published = data.catalog.edges.flatMap(({ node }) => node.dataset ?? []);
  return (
    <>
      {shared.length > 0 || onlyReads ? (
        <Section title={t('home.shared')} all={{ to: '/dashboards', text: t('home.shared.all') }}>
          {shared.length === 0 ? (
            <EmptyState icon="dashboard" title={t('home.shared.none')}>
              {t('home.shared.none.text')}
            </EmptyState>
          ) : (
            <LinkRows
              rows={shared.map(({ id, uuid, name, updatedBy, updatedAt }) => ({
                key: id,
                to: `/dashboards/${uuid}`,
                icon: 'dashboard',
                text: name,
                facts: (
                  <>
                    {updatedBy.name} <RelativeTime instant={updatedAt} />
                  </>
                ),
              }))}
            />
          )}
        </Section>
      ) : null}
      {published.length > 0 ? (
        <Section title={t('home.published')} all={{ to: '/catalog', text: t('home.published.all') }}>
          <LinkRows
            rows={published.map(({ id, uuid, title, publisher, sensitivity, updatedAt }) => ({
              key: id,
              to: `/datasets/${uuid}`,
              icon: 'library',
              text: title,
              facts: (
                <>
                  <SensitivityBadge sensitivity={sensitivity} />
                  <span>{publisher}</span>
                  {updatedAt ? <RelativeTime instant={updatedAt} /> : null}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
