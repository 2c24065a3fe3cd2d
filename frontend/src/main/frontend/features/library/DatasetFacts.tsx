import { BroughtInBy } from 'Frontend/features/synchronisations/BroughtInBy';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Link } from 'react-router';
import type { LibraryEntry } from './DatasetPage';
import styles from './Library.module.css';

/** What there is to know of a dataset at a glance. */
export function DatasetFacts({ workspace, entry }: { readonly workspace: string; readonly entry: LibraryEntry }) {
  const { t } = useTexts();
  const { dataset, sqlName, qualifiedName } = entry;
  const { version, publication, series } = dataset;
  const siblings = entry.link ? [] : (series?.datasets.filter(({ id }) => id !== dataset.id) ?? []);
  return (
    <aside aria-label={t('library.facts')}>
      <dl className={styles.facts}>
        {dataset.description ? (
          <>
            <dt>{t('library.fact.description')}</dt>
            <dd>{dataset.description}</dd>
          </>
        ) : null}
        {sqlName ? (
          <>
            <dt>{t('library.fact.sql')}</dt>
            <dd className={styles.names}>
              <CodeText text={sqlName} />
              {qualifiedName && qualifiedName !== sqlName ? <CodeText text={qualifiedName} /> : null}
            </dd>
          </>
        ) : null}
        <dt>{t('library.fact.owner')}</dt>
        <dd>{dataset.owner?.name ?? dataset.contact?.name ?? '–'}</dd>
        {dataset.labels && dataset.labels.length > 0 ? (
          <>
            <dt>{t('library.fact.labels')}</dt>
            <dd>{dataset.labels.join(', ')}</dd>
          </>
        ) : null}
        {version?.rowCount == null ? null : (
          <>
            <dt>{t('library.fact.rows')}</dt>
            <dd>
              <FormattedNumber value={version.rowCount} />
            </dd>
          </>
        )}
        {version?.size == null ? null : (
          <>
            <dt>{t('library.fact.size')}</dt>
            <dd>
              <FormattedNumber value={version.size} as="bytes" />
            </dd>
          </>
        )}
        {series && siblings.length > 0 ? (
          <>
            <dt>{t('library.fact.series', { name: series.name })}</dt>
            <dd className={styles.names}>
              {siblings.map(({ id, slug, title }) => (
                <Link key={id} to={`/w/${workspace}/library/${slug ?? id}`}>
                  {title}
                </Link>
              ))}
            </dd>
          </>
        ) : null}
        {dataset.updatedAt ? (
          <>
            <dt>{t('library.fact.updated')}</dt>
            <dd>
              <RelativeTime instant={dataset.updatedAt} />
            </dd>
          </>
        ) : null}
        {dataset.synchronisation ? (
          <>
            <dt>{t('synchronisations.broughtInBy')}</dt>
            <dd>
              <BroughtInBy workspace={workspace} synchronisation={dataset.synchronisation} />
            </dd>
          </>
        ) : null}
        {publication?.state === 'PUBLISHED' ? (
          <>
            <dt>{t('library.fact.published')}</dt>
            <dd>
              <Link to={`/datasets/${dataset.uuid}`}>
                {t('library.fact.publishedVersion', { version: publication.versionNumber ?? 0 })}
              </Link>{' '}
              {t(publication.listed ? 'library.fact.listed' : 'library.fact.unlisted')}
            </dd>
          </>
        ) : null}
      </dl>
    </aside>
  );
}
