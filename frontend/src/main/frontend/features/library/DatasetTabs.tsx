import { Tab } from '@vaadin/react-components/Tab.js';
import { Tabs } from '@vaadin/react-components/Tabs.js';
import { CertificationTab } from 'Frontend/features/certification/CertificationTab';
import { ColumnProfiles } from 'Frontend/features/columns/ColumnProfiles';
import { LineagePicture } from 'Frontend/features/lineage/LineagePicture';
import { QualityTab } from 'Frontend/features/quality/QualityTab';
import { RowsPreview } from 'Frontend/features/query/RowsPreview';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { useSearchParams } from 'react-router';
import type { LibraryEntry } from './DatasetPage';
import { GrantList } from './GrantList';
import styles from './Library.module.css';
import { PushList } from './PushList';
import { VersionList } from './VersionList';

const all = ['rows', 'columns', 'quality', 'certification', 'versions', 'lineage', 'access'] as const;
type Name = (typeof all)[number];

/** Rows, columns, versions, and who may read it; which one is open stands in the address. */
export function DatasetTabs({ entry }: { readonly entry: LibraryEntry }) {
  const { t } = useTexts();
  const [parameters, setParameters] = useSearchParams();
  const { dataset } = entry;
  const there: Readonly<Record<Name, boolean>> = {
    rows: true,
    columns: dataset.version != null,
    // Members only, as the versions are.
    quality: dataset.versions != null,
    certification: dataset.version != null,
    versions: dataset.versions != null,
    lineage: true,
    access: dataset.grants != null,
  };
  const tabs = all.filter((name) => there[name]);
  const open = tabs.find((name) => name === parameters.get('tab')) ?? 'rows';
  return (
    <section className={styles.main}>
      <Tabs
        selected={tabs.indexOf(open)}
        onSelectedChanged={({ detail }) => {
          const name = tabs[detail.value];
          if (name && name !== open) setParameters(name === 'rows' ? {} : { tab: name }, { replace: true });
        }}
      >
        {tabs.map((name) => (
          <Tab key={name} id={`tab-${name}`}>
            {t(`library.tab.${name}`)}
          </Tab>
        ))}
      </Tabs>
      <div role="tabpanel" aria-labelledby={`tab-${open}`} className={styles.panel}>
        <Panel name={open} entry={entry} />
      </div>
    </section>
  );
}

function Panel({ name, entry: { dataset, link } }: { readonly name: Name; readonly entry: LibraryEntry }) {
  const { t } = useTexts();
  switch (name) {
    case 'rows':
      if (dataset.visibility !== 'ROWS' && dataset.visibility !== 'PREVIEW') {
        return (
          <EmptyState icon="catalog" title={t('library.rows.closed')}>
            {t('library.rows.closed.text')}
          </EmptyState>
        );
      }
      return dataset.version ? (
        <RowsPreview key={dataset.version.id} dataset={dataset.id} />
      ) : (
        <EmptyState icon="import" title={t('library.rows.none')} />
      );
    case 'columns':
      return <ColumnProfiles dataset={dataset.id} editable={dataset.canEdit && !link} />;
    case 'quality':
      return <QualityTab dataset={dataset.id} />;
    case 'certification':
      return <CertificationTab dataset={dataset.id} />;
    case 'versions':
      return <VersionList versions={dataset.versions ?? []} published={dataset.publication?.versionNumber ?? null} />;
    case 'lineage':
      return <LineagePicture dataset={dataset.id} />;
    case 'access':
      return (
        <>
          <GrantList grants={dataset.grants ?? []} />
          {dataset.pushRights ? (
            <PushList dataset={dataset} rights={dataset.pushRights} editable={!link && dataset.version != null} />
          ) : null}
        </>
      );
  }
}
