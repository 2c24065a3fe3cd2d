import { Tab } from '@vaadin/react-components/Tab.js';
import { Tabs } from '@vaadin/react-components/Tabs.js';
import type { DataflowPartsFragment } from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useState } from 'react';
import type { Place } from './DataflowEditor';
import type { Graph, GraphNode } from './graph';
import { NodePreview } from './NodePreview';
import type { Check } from './problemTexts';
import styles from './Results.module.css';
import { RunHistory } from './RunHistory';
import { Versions } from './Versions';

export interface ResultsPanelProps {
  readonly place: Place;
  readonly dataflow: DataflowPartsFragment;
  readonly graph: Graph;
  readonly node: GraphNode | undefined;
  readonly check: Check | undefined;
}

/** Below the graph: what the selected node gives, what has run, what is deployed. */
export function ResultsPanel({ place, dataflow, graph, node, check }: ResultsPanelProps) {
  const { t } = useTexts();
  const [tab, setTab] = useState(0);
  return (
    <section className={styles.panel} aria-label={t('dataflow.results')}>
      <Tabs selected={tab} onSelectedChanged={({ detail }) => setTab(detail.value)}>
        <Tab>{t('dataflow.preview')}</Tab>
        <Tab>{t('dataflow.history')}</Tab>
        <Tab>{t('dataflow.versions')}</Tab>
      </Tabs>
      {tab === 0 ? <NodePreview dataflow={dataflow.id} graph={graph} node={node} check={check} /> : null}
      {tab === 1 ? <RunHistory place={place} dataflow={dataflow} /> : null}
      {tab === 2 ? <Versions dataflow={dataflow} /> : null}
    </section>
  );
}
