import { Tab } from '@vaadin/react-components/Tab.js';
import { Tabs } from '@vaadin/react-components/Tabs.js';
import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { ColumnProfiles } from 'Frontend/features/columns/ColumnProfiles';
import { RowsPreview } from 'Frontend/features/query/RowsPreview';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useSearchParams } from 'react-router';
import { ApiSnippets } from './ApiSnippets';
import styles from './Published.module.css';

const all = ['description', 'columns', 'rows', 'api'] as const;
type Name = (typeof all)[number];

/** Description, columns, ways to get the data; which one is open stands in the address. */
export function PublishedTabs({ dataset }: { readonly dataset: PublishedFactsFragment }) {
  const { t } = useTexts();
  const [parameters, setParameters] = useSearchParams();
  const seesRows = dataset.visibility === 'PREVIEW' || dataset.visibility === 'ROWS';
  const tabs = all.filter((name) => {
    if (name === 'columns') return dataset.version;
    return name !== 'rows' || seesRows;
  });
  const open = tabs.find((name) => name === parameters.get('tab')) ?? 'description';
  return (
    <section className={styles.main}>
      <Tabs
        selected={tabs.indexOf(open)}
        onSelectedChanged={({ detail }) => {
          const name = tabs[detail.value];
          if (name && name !== open) setParameters(name === 'description' ? {} : { tab: name }, { replace: true });
        }}
      >
        {tabs.map((name) => (
          <Tab key={name} id={`tab-${name}`}>
            {t(`published.tab.${name}`)}
          </Tab>
        ))}
      </Tabs>
      <div role="tabpanel" aria-labelledby={`tab-${open}`} className={styles.panel}>
        <Panel name={open} dataset={dataset} />
      </div>
    </section>
  );
}

function Panel({ name, dataset }: { readonly name: Name; readonly dataset: PublishedFactsFragment }) {
  const { t } = useTexts();
  switch (name) {
    case 'description':
      return (
        <p className={styles.description}>
          {dataset.description == null
            ? t('published.withheld', { contact: dataset.contact?.name ?? dataset.publisher })
            : dataset.description || t('published.noDescription')}
        </p>
      );
    case 'columns':
      return <ColumnProfiles dataset={dataset.id} />;
    case 'rows':
      return <RowsPreview dataset={dataset.id} />;
    case 'api':
      return <ApiSnippets dataset={dataset} />;
  }
}
