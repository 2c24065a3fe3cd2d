import { Tab } from '@vaadin/react-components/Tab.js';
import { Tabs } from '@vaadin/react-components/Tabs.js';
import type { PublishedFactsFragment } from 'Frontend/generated/graphql/features/published/PublishedDataset';
import { CertificationTab } from 'Frontend/features/certification/CertificationTab';
import { ColumnProfiles } from 'Frontend/features/columns/ColumnProfiles';
import { RowsPreview } from 'Frontend/features/query/RowsPreview';
import { foreign } from 'Frontend/lib/i18n/foreign';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useSearchParams } from 'react-router';
import { HowToGet } from './HowToGet';
import { PortalView } from './PortalView';
import { PropertyList } from './PropertyList';
import styles from './Published.module.css';
import { RelatedDatasets } from './RelatedDatasets';

const all = ['description', 'columns', 'rows', 'certification', 'dcat', 'api'] as const;
type Name = (typeof all)[number];

/** Description, columns, ways to get the data; which one is open stands in the address. */
export function PublishedTabs({ dataset }: { readonly dataset: PublishedFactsFragment }) {
  const { t } = useTexts();
  const [parameters, setParameters] = useSearchParams();
  const seesRows = dataset.visibility === 'PREVIEW' || dataset.visibility === 'ROWS';
  const tabs = all.filter((name) => {
    if (name === 'columns') return dataset.version;
    // Part of the description.
    if (name === 'certification') return dataset.localDescription != null;
    return name !== 'rows' || seesRows;
  });
  const open = tabs.find((name) => name === parameters.get('tab')) ?? 'description';
  return (
    <section>
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
  switch (name) {
    case 'description':
      return <Described dataset={dataset} />;
    case 'columns':
      return <ColumnProfiles dataset={dataset.id} />;
    case 'rows':
      return <RowsPreview dataset={dataset.id} />;
    case 'certification':
      return <CertificationTab dataset={dataset.id} />;
    case 'dcat':
      return <PortalView uuid={dataset.uuid} />;
    case 'api':
      return <HowToGet dataset={dataset} />;
  }
}

/** They stand beside the description, or above it. */
const shownElsewhere = [
  'dct:title',
  'dct:description',
  'dct:publisher',
  'dcat:contactPoint',
  'dct:identifier',
  'dcat:landingPage',
  'dcat:distribution',
  'healthdcatap:numberOfRecords',
  'healthdcatap:hasVariables',
];

function Described({ dataset }: { readonly dataset: PublishedFactsFragment }) {
  const { t, language } = useTexts();
  const { localDescription: said } = dataset;
  return (
    <div className={styles.described}>
      {said?.text ? (
        <p className={styles.description} lang={foreign(said.language, language)} dir="auto">
          {said.text}
        </p>
      ) : (
        <p className={styles.description}>
          {said
            ? t('published.noDescription')
            : t('published.withheld', { contact: dataset.contact?.name ?? dataset.publisher })}
        </p>
      )}
      <PropertyList properties={dataset.properties} without={shownElsewhere} />
      <RelatedDatasets dataset={dataset.id} />
    </div>
  );
}
