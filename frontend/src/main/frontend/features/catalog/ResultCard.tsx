import type { CatalogCardFragment } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { CertificationBadge } from 'Frontend/features/certification/CertificationBadge';
import { foreign } from 'Frontend/lib/i18n/foreign';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Link } from 'react-router';
import styles from './Catalog.module.css';
import { Highlighted } from './Highlighted';
import { RemoteCard } from './RemoteCard';
import { shortened } from './shortened';

/** One dataset that was found: as much of it as the person may know. */
export function ResultCard({ hit }: { readonly hit: CatalogCardFragment }) {
  const { t, language } = useTexts();
  const { dataset, remote } = hit;
  if (remote) return <RemoteCard remote={remote} title={hit.title} description={hit.description} />;
  if (!dataset) return null;
  const { localTitle, localDescription } = dataset;
  const rows = dataset.version?.rowCount;
  return (
    <article className={styles.card}>
      <header>
        <h2>
          <Link to={`/datasets/${dataset.uuid}`} lang={foreign(localTitle.language, language)} dir="auto">
            <Highlighted parts={hit.title} otherwise={localTitle.text} />
          </Link>
        </h2>
        <span className={styles.badges}>
          <CertificationBadge certification={dataset.certification} />
          <SensitivityBadge sensitivity={dataset.sensitivity} />
        </span>
      </header>
      {localDescription ? (
        <p lang={foreign(localDescription.language, language)} dir="auto">
          <Highlighted parts={hit.description} otherwise={shortened(localDescription.text)} />
        </p>
      ) : (
        <p>
          <em>{t('catalog.withheld')}</em>
        </p>
      )}
      <footer>
        <span>{dataset.publisher}</span>
        {rows == null ? null : <span>{t('ui.rows', { count: Number(rows) })}</span>}
        {dataset.updatedAt ? <RelativeTime instant={dataset.updatedAt} /> : null}
        {(dataset.labels ?? []).map((label) => (
          <span key={label} className={styles.label}>
            {label}
          </span>
        ))}
      </footer>
    </article>
  );
}
