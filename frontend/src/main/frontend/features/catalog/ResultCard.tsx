import type { CatalogCardFragment } from 'Frontend/generated/graphql/features/catalog/Catalog';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Link } from 'react-router';
import styles from './Catalog.module.css';
import { Highlighted } from './Highlighted';

const longest = 240;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, text.lastIndexOf(' ', longest)).trimEnd()} …` : text;
}

/** One dataset that was found: as much of it as the person may know. */
export function ResultCard({ hit }: { readonly hit: CatalogCardFragment }) {
  const { t } = useTexts();
  const { dataset } = hit;
  const rows = dataset.version?.rowCount;
  return (
    <article className={styles.card}>
      <header>
        <h2>
          <Link to={`/datasets/${dataset.uuid}`}>
            <Highlighted parts={hit.title} otherwise={dataset.title} />
          </Link>
        </h2>
        <SensitivityBadge sensitivity={dataset.sensitivity} />
      </header>
      <p>
        {dataset.description == null ? (
          <em>{t('catalog.withheld')}</em>
        ) : (
          <Highlighted parts={hit.description} otherwise={shortened(dataset.description)} />
        )}
      </p>
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
