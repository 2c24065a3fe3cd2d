import { HomeWorkDocument } from 'Frontend/generated/graphql/features/home/Home';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { FlaskConical, FolderKanban } from 'lucide-react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import styles from './HomePage.module.css';

export function Work() {
  const { t } = useTexts();
  const [{ data, error, fetching }, refresh] = useQuery({ query: HomeWorkDocument });
  if (!data && fetching) return <Skeleton shape="cards" lines={3} />;
  const approvals = data?.approvals.edges.map((edge) => edge.node) ?? [];
  const workspaces = data?.workspaces ?? [];
  return (
    <>
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
      {approvals.length > 0 ? (
        <section className={styles.section} aria-labelledby="home-approvals">
          <h2 id="home-approvals">{t('home.approvals')}</h2>
          <ul className={styles.rows}>
            {approvals.map(({ id, kind, subject, requester, createdAt }) => (
              <li key={id}>
                <Link to={`/approvals/${encodeURIComponent(id)}`}>{t(`home.approval.${kind}`, { subject })}</Link>
                <span>
                  {requester.name} · <RelativeTime instant={createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={styles.section} aria-labelledby="home-workspaces">
        <h2 id="home-workspaces">{t('home.workspaces')}</h2>
        {data && workspaces.length === 0 ? (
          <EmptyState icon="projects" title={t('home.workspaces.none')}>
            {t('home.workspaces.none.text')}
          </EmptyState>
        ) : (
          <ul className={styles.cards}>
            {workspaces.map(({ id, slug, kind, name, description }) => {
              const Icon = kind === 'STUDIO' ? FlaskConical : FolderKanban;
              return (
                <li key={id}>
                  <Link to={`/w/${slug}/overview`}>
                    <Icon aria-hidden size={18} strokeWidth={1.75} />
                    <strong>{kind === 'STUDIO' ? t('frame.studio') : name}</strong>
                    <span>{kind === 'STUDIO' ? t('home.studio.text') : description}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </section>
    </>
  );
}
