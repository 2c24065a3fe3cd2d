import { tokenSnippet } from 'Frontend/features/applications/tokenSnippet';
import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { rowsAddress } from './addresses';
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
  const rows = (suffix: string) => location.origin + rowsAddress(dataset.uuid, suffix);
  const query = `{ dataset(id: "${dataset.uuid}") { title rows(first: 10) { rows { values } } } }`;
  const token = <CodeText block text={tokenSnippet('$CLIENT_ID', ['catalog:read', 'data:read'])} />;
  return (
    <div className={styles.snippets}>
      <p>{t(isOpen ? 'published.api.open' : 'published.api.closed')}</p>
      {isOpen ? null : token}
      <h3>{t('published.api.csv')}</h3>
      <CodeText block text={`curl${authorization} ${rows('csv')}`} />
      <h3>{t('published.api.parquet')}</h3>
      <CodeText block text={`curl${authorization} -o data.parquet ${rows('parquet')}`} />
      <h3>GraphQL</h3>
      {isOpen ? token : null}
      <CodeText
        block
        text={`curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\\n  -d '${JSON.stringify({ query })}' ${location.origin}/graphql`}
      />
      <h3>{t('published.api.description')}</h3>
      <ul className={styles.links}>
        {forms.map(([suffix, name]) => (
          <li key={suffix}>
            <a href={`/datasets/${dataset.uuid}.${suffix}`} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <h3>{t('published.api.name')}</h3>
      <CodeText text={`${location.origin}/id/dataset/${dataset.uuid}`} />
    </div>
  );
}
