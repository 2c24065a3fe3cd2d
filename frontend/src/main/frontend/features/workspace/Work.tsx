import { WorkspaceOverviewDocument } from 'Frontend/generated/graphql/features/workspace/Workspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import styles from './Workspace.module.css';

/** The datasets and dashboards of a workspace, for its members. */
export function Work({ slug }: { readonly slug: string }) {
  const { t } = useTexts();
  const [{ data, error, fetching }, refresh] = useQuery({ query: WorkspaceOverviewDocument, variables: { slug } });
  if (!data && fetching) return <Skeleton shape="table" />;
  if (!data) return <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />;
  const { library, dashboards } = data.workspace;
  return (
    <>
      <section className={styles.section} aria-labelledby="workspace-library">
        <h2 id="workspace-library">{t('workspace.library')}</h2>
        {library.edges.length === 0 ? (
          <EmptyState icon="library" title={t('workspace.library.none')}>
            {t('workspace.library.none.text')}
          </EmptyState>
        ) : (
          <ul className={styles.rows}>
            {library.edges.map(({ node: { dataset, link } }) => (
              <li key={dataset.id}>
                <Link to={`/w/${slug}/library/${dataset.slug ?? dataset.uuid}`}>{dataset.title}</Link>
                <span>
                  {link ? t('workspace.link') : null} <SensitivityBadge sensitivity={dataset.sensitivity} />{' '}
                  {dataset.updatedAt ? <RelativeTime instant={dataset.updatedAt} /> : null}
                </span>
              </li>
            ))}
          </ul>
        )}
        {library.pageInfo.hasNextPage ? <Link to={`/w/${slug}/library`}>{t('workspace.library.all')}</Link> : null}
      </section>
      <section className={styles.section} aria-labelledby="workspace-dashboards">
        <h2 id="workspace-dashboards">{t('workspace.dashboards')}</h2>
        {dashboards.length === 0 ? (
          <EmptyState icon="dashboard" title={t('workspace.dashboards.none')}>
            {t('workspace.dashboards.none.text')}
          </EmptyState>
        ) : (
          <ul className={styles.rows}>
            {dashboards.slice(0, 6).map(({ id, uuid, name, updatedAt }) => (
              <li key={id}>
                <Link to={`/dashboards/${uuid}`}>{name}</Link>
                <span>
                  <RelativeTime instant={updatedAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
        {dashboards.length > 6 ? <Link to={`/w/${slug}/dashboards`}>{t('workspace.dashboards.all')}</Link> : null}
      </section>
    </>
  );
}
