import { Tab } from '@vaadin/react-components/Tab.js';
import { Tabs } from '@vaadin/react-components/Tabs.js';
import type { CombinedError } from '@urql/core';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState } from 'react';
import { History } from './History';
import { SavedList } from './SavedList';
import styles from './SqlPage.module.css';
import type { QueryTable } from './SqlPage';
import { TablesTree } from './TablesTree';

export interface SqlSideProps {
  readonly workspace: string | undefined;
  readonly tables: readonly QueryTable[];
  readonly loading: boolean;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  /** Puts a name into the editor. */
  readonly onInsert: (text: string) => void;
  /** Puts a whole query into the editor. */
  readonly onOpen: (sql: string) => void;
  /** Changes with each run, so that the history is read again. */
  readonly lastRun: string | undefined;
}

const panels = ['tables', 'saved', 'history'] as const;

/** Beside the editor: the tables to name, saved queries, and what was run. */
export function SqlSide({ workspace, tables, loading, error, onRetry, onInsert, onOpen, lastRun }: SqlSideProps) {
  const { t } = useTexts();
  const [selected, setSelected] = useState(0);
  const panel = panels[selected] ?? 'tables';
  return (
    <aside className={styles.side} aria-label={t('query.side')}>
      <Tabs theme="small" selected={selected} onSelectedChanged={({ detail }) => setSelected(detail.value)}>
        {panels.map((name) => (
          <Tab key={name}>{t(`query.side.${name}`)}</Tab>
        ))}
      </Tabs>
      <div className={styles.panel}>
        {panel === 'tables' ? (
          <>
            <ErrorNotice error={error} onRetry={onRetry} />
            {loading ? <Skeleton lines={6} /> : <TablesTree tables={tables} onInsert={onInsert} />}
          </>
        ) : null}
        {workspace && panel === 'saved' ? <SavedList workspace={workspace} onOpen={onOpen} /> : null}
        {workspace && panel === 'history' ? <History key={lastRun} workspace={workspace} onOpen={onOpen} /> : null}
      </div>
    </aside>
  );
}
