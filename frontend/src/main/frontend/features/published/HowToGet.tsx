import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { Section } from 'Frontend/ui/Section';
import type { TextKey } from 'Frontend/generated/textKeys';
import { ApiSnippets } from './ApiSnippets';
import { rowsAddress } from './addresses';
import styles from './Published.module.css';

const files = [
  ['csv', 'CSV'],
  ['parquet', 'Parquet'],
  ['json', 'JSON'],
  ['ndjson', 'NDJSON'],
] as const;

/** The ways to the rows: what stands open to this person now, and what a program does. */
export function HowToGet({ dataset }: { readonly dataset: PublishedFactsFragment }) {
  const { t } = useTexts();
  const viewer = useViewer();
  const mayRead = dataset.visibility === 'ROWS';
  const mayAsk = mayUse(viewer, 'ANALYST');
  const way: TextKey = mayRead
    ? 'published.get.open'
    : dataset.sensitivity === 'INTERNAL' && mayUse(viewer, 'WORKER')
      ? 'published.get.add'
      : mayAsk
        ? 'published.get.ask'
        : viewer
          ? 'published.get.analyst'
          : 'published.get.signIn';
  return (
    <div className={styles.ways}>
      <Section title={t('published.get.people')}>
        <p>{t(way, { contact: dataset.contact?.name ?? dataset.publisher })}</p>
        {mayRead ? (
          <ul className={styles.links}>
            {files.map(([suffix, name]) => (
              <li key={suffix}>
                <a href={rowsAddress(dataset.uuid, suffix)} download>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      <Section title={t('published.get.programs')}>
        <ApiSnippets dataset={dataset} />
      </Section>
    </div>
  );
}
