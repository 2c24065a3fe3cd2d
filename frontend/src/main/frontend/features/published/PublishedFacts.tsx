import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Published.module.css';

/** The facts beside the description; one that the person may not know is missing. */
export function PublishedFacts({ dataset }: { readonly dataset: PublishedFactsFragment }) {
  const { t } = useTexts();
  const { publication, version } = dataset;
  const open: TextKey = `published.visibility.${dataset.visibility}`;
  return (
    <aside className={styles.facts} aria-label={t('published.facts')}>
      <dl>
        <Fact name={t('published.publisher')}>{dataset.publisher}</Fact>
        <Fact name={t('published.contact')}>{dataset.contact?.name}</Fact>
        <Fact name={t('published.open')}>{t(open)}</Fact>
        <Fact name={t('published.rows')}>
          {version?.rowCount == null ? null : <FormattedNumber value={version.rowCount} />}
        </Fact>
        <Fact name={t('published.version')}>{publication?.versionNumber}</Fact>
        <Fact name={t('published.since')}>
          {publication?.publishedAt ? <RelativeTime instant={publication.publishedAt} /> : null}
        </Fact>
        <Fact name={t('published.updated')}>
          {dataset.updatedAt ? <RelativeTime instant={dataset.updatedAt} /> : null}
        </Fact>
        <Fact name={t('published.labels')}>
          {dataset.labels && dataset.labels.length > 0
            ? dataset.labels.map((label) => (
                <Link key={label} className={styles.label} to={`/catalog?label=${encodeURIComponent(label)}`}>
                  {label}
                </Link>
              ))
            : null}
        </Fact>
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return children == null ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
