import type {
  ApplicationGrantFragment,
  ApplicationPushFragment,
} from 'Frontend/generated/graphql/features/applications/Application';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import styles from './Applications.module.css';
import { PushSnippet } from './PushSnippet';
import { tokenSnippet } from './tokenSnippet';

interface SnippetsProps {
  readonly application: {
    readonly clientId: string;
    readonly scopes: readonly string[];
    readonly grants: readonly ApplicationGrantFragment[];
    readonly pushRights?: readonly ApplicationPushFragment[] | null;
  };
}

const someDataset = 'DATASET_ID';

const rowsOf = (dataset: string, columns: string) =>
  [
    `curl -s ${location.origin}/graphql -H "Authorization: Bearer $TOKEN" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"query": "{ dataset(id: \\"${dataset}\\") { rows(${columns}first: 100) { columns { name type } rows { values } } } }"}'`,
  ].join('\n');

/** How to ask as this application, ready to paste into a terminal. */
export function Snippets({ application }: SnippetsProps) {
  const { t } = useTexts();
  const grant = application.grants.find(({ active, dataset }) => active && dataset);
  const dataset = grant?.dataset?.uuid ?? someDataset;
  const columns = grant?.columns?.length ? `columns: ${JSON.stringify(grant.columns).replaceAll('"', '\\"')}, ` : '';
  return (
    <section className={styles.section} aria-labelledby="application-snippets">
      <h2 id="application-snippets">{t('applications.ask.title')}</h2>
      <p>{t('applications.ask.token')}</p>
      <CodeText block text={tokenSnippet(application.clientId, application.scopes)} />
      {application.scopes.includes('data:write') ? (
        <PushSnippet dataset={application.pushRights?.[0]?.datasetUuid ?? someDataset} />
      ) : null}
      <p>{t('applications.ask.graphql')}</p>
      <CodeText block text={rowsOf(dataset, columns)} />
      <p>{t('applications.ask.csv')}</p>
      <CodeText
        block
        text={`curl -s ${location.origin}/data/datasets/${dataset}.csv -H "Authorization: Bearer $TOKEN"`}
      />
    </section>
  );
}
