import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import styles from './Published.module.css';

const forms = [
  ['ttl', 'Turtle'],
  ['jsonld', 'JSON-LD'],
  ['rdf', 'RDF/XML'],
  ['nt', 'N-Triples'],
] as const;

/** How programs get the rows and the description. */
export function ApiSnippets({ dataset }: { readonly dataset: PublishedFactsFragment }) {
  const { t } = useTexts();
  const isOpen = dataset.sensitivity === 'PUBLIC' && dataset.publication?.listed === true;
  const authorization = isOpen ? '' : ' -H "Authorization: Bearer $TOKEN"';
  const rows = `${location.origin}/data/datasets/${dataset.uuid}`;
  const query = `{ dataset(id: "${dataset.uuid}") { title rows(first: 10) { rows { values } } } }`;
  return (
    <div className={styles.snippets}>
      <p>{t(isOpen ? 'published.api.open' : 'published.api.closed')}</p>
      <h2>{t('published.api.csv')}</h2>
      <CodeText block text={`curl${authorization} ${rows}.csv`} />
      <h2>{t('published.api.parquet')}</h2>
      <CodeText block text={`curl${authorization} -o data.parquet ${rows}.parquet`} />
      <h2>GraphQL</h2>
      <CodeText
        block
        text={`curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\\n  -d '${JSON.stringify({ query })}' ${location.origin}/graphql`}
      />
      <h2>{t('published.api.description')}</h2>
      <ul className={styles.links}>
        {forms.map(([suffix, name]) => (
          <li key={suffix}>
            <a href={`/datasets/${dataset.uuid}.${suffix}`} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <h2>{t('published.api.name')}</h2>
      <CodeText text={`${location.origin}/id/dataset/${dataset.uuid}`} />
    </div>
  );
}
