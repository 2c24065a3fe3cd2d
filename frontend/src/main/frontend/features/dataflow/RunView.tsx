import { Button } from '@vaadin/react-components/Button.js';
import {
  CancelDataflowRunDocument,
  type DataflowPartsFragment,
} from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import type { Place } from './DataflowEditor';
import { Elapsed } from './Elapsed';
import { graphOf } from './graph';
import styles from './Results.module.css';
import { RunFacts } from './RunFacts';
import { isActive, useRun } from './useRun';

const Canvas = lazy(() => import('./Canvas'));

export interface RunViewProps {
  readonly place: Place;
  readonly dataflow: DataflowPartsFragment;
  readonly id: string;
}

/** A run as it works: state, elapsed time, rows at each node, what came out or why it failed. */
export function RunView({ place, dataflow, id }: RunViewProps) {
  const { t } = useTexts();
  const { run, graph, error, fetching, refresh } = useRun(id);
  const [{ fetching: cancelling, error: notCancelled }, cancel] = useMutation(CancelDataflowRunDocument);
  const [selected, setSelected] = useState<string>();
  const drawn = useMemo(() => (graph ? graphOf(graph) : undefined), [graph]);
  const edit = `/w/${place.slug}/dataflows/${dataflow.slug}`;
  return (
    <Page
      full
      title={t('dataflow.run.of', { name: dataflow.name })}
      crumbs={[
        { text: place.name, to: `/w/${place.slug}/overview` },
        { text: t('dataflow.title'), to: `/w/${place.slug}/dataflows` },
        { text: dataflow.name, to: edit },
      ]}
      facts={
        run ? (
          <span className={styles.line} role="status">
            <StateBadge state={run.state} />
            <Elapsed run={run} />
          </span>
        ) : null
      }
      action={
        <>
          {run && isActive(run) && run.canCancel ? (
            <Button
              disabled={cancelling}
              onClick={() => void cancel({ input: { run: id } }).then(({ data }) => data && refresh())}
            >
              {t('dataflow.run.cancel')}
            </Button>
          ) : null}
          <Link to={edit} className={styles.back}>
            {t('dataflow.run.back')}
          </Link>
        </>
      }
    >
      <ErrorNotice error={error} onRetry={refresh} />
      <ErrorNotice title={t('dataflow.run.notCancelled')} error={notCancelled} />
      {!run && fetching ? <Skeleton shape="page" lines={6} /> : null}
      {run && drawn ? (
        <div className={styles.run}>
          <RunFacts place={place} run={run} graph={drawn} />
          <section className={styles.canvas} aria-label={t('dataflow.graph')}>
            <Suspense fallback={<Skeleton shape="page" />}>
              <Canvas graph={drawn} run={run} selected={selected} editable={false} onSelect={setSelected} />
            </Suspense>
          </section>
        </div>
      ) : null}
    </Page>
  );
}
