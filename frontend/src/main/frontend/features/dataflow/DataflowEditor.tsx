import type { DataflowPartsFragment } from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Page } from 'Frontend/ui/Page';
import { lazy, Suspense, useState } from 'react';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useLeaveGuard } from 'Frontend/ui/useLeaveGuard';
import { ConflictDialog } from './ConflictDialog';
import { DeleteDataflow } from './DeleteDataflow';
import styles from './DataflowEditor.module.css';
import { addNode, changeNode, connect, disconnect, removeEdges, removeNode } from './edits';
import type { Graph } from './graph';
import { Inspector } from './Inspector';
import { NodeList } from './NodeList';
import { Palette } from './Palette';
import { ResultsPanel } from './ResultsPanel';
import { RunButton } from './RunButton';
import { Toolbar } from './Toolbar';
import { useCheck } from './useCheck';
import { useEditor } from './useEditor';

const Canvas = lazy(() => import('./Canvas'));

export interface Place {
  readonly slug: string;
  readonly name: string;
}

export interface DataflowEditorProps {
  readonly place: Place;
  readonly dataflow: DataflowPartsFragment;
  /** False while a run is shown instead; what was typed is kept meanwhile. */
  readonly shown: boolean;
}

export function DataflowEditor({ place, dataflow, shown }: DataflowEditorProps) {
  const { t } = useTexts();
  const editor = useEditor(place.slug, dataflow);
  const { work, saved } = editor;
  const [selected, setSelected] = useState<string>();
  const [asList, setAsList] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const { check, error: notChecked } = useCheck(dataflow.id, work.graph);
  useLeaveGuard(editor.dirty);
  const node = work.graph.nodes.find(({ id }) => id === selected);
  const change = (edit: (graph: Graph) => Graph, merge?: string) =>
    editor.change((before) => ({ ...before, graph: edit(before.graph) }), merge);
  const remove = (id: string) => {
    change((graph) => removeNode(graph, id));
    setSelected(undefined);
  };
  const graphProps = {
    graph: work.graph,
    check,
    selected,
    editable: saved.canEdit,
    onSelect: setSelected,
  };
  if (!shown) return null;
  return (
    <Page
      full
      title={work.name}
      crumbs={[
        { text: place.name, to: `/w/${place.slug}/overview` },
        { text: t('dataflow.title'), to: `/w/${place.slug}/dataflows` },
      ]}
      action={saved.canEdit ? <RunButton editor={editor} check={check} /> : null}
      menu={saved.canEdit ? [{ text: t('dataflow.delete'), onSelect: () => setDeleting(true) }] : []}
    >
      <Toolbar editor={editor} asList={asList} onAsList={setAsList} />
      <ErrorNotice title={t('dataflow.notSaved')} error={editor.saveError} />
      <ErrorNotice title={t('dataflow.notChecked')} error={notChecked} />
      {saved.canEdit ? (
        <Palette
          onAdd={(kind) => {
            const added = addNode(work.graph, kind, selected);
            change(() => added.graph);
            setSelected(added.id);
          }}
        />
      ) : null}
      <div className={styles.work}>
        <section className={styles.graph} aria-label={t('dataflow.graph')}>
          {asList ? (
            <NodeList {...graphProps} />
          ) : (
            <Suspense fallback={<Skeleton shape="page" />}>
              <Canvas
                {...graphProps}
                onMove={(id, position) => change((graph) => changeNode(graph, id, position))}
                onConnect={(from, to, slot) => change((graph) => connect(graph, from, to, slot))}
                onRemoveNode={remove}
                onRemoveEdges={(ids) => change((graph) => removeEdges(graph, ids))}
              />
            </Suspense>
          )}
        </section>
        <Inspector
          key={`${selected ?? ''} ${editor.generation}`}
          workspace={place.slug}
          name={work.name}
          graph={work.graph}
          node={node}
          check={check}
          editable={saved.canEdit}
          onName={(name) => editor.change((before) => ({ ...before, name }), 'name')}
          onNode={(id, value, merge) => change((graph) => changeNode(graph, id, value), merge)}
          onSource={(to, slot, from) =>
            change((graph) => (from === '' ? disconnect(graph, to, slot) : connect(graph, from, to, slot)))
          }
          onRemove={remove}
          onClose={() => setSelected(undefined)}
        />
      </div>
      <ResultsPanel place={place} dataflow={saved} graph={work.graph} node={node} check={check} />
      <ConflictDialog editor={editor} />
      <DeleteDataflow place={place} dataflow={saved} open={deleting} onClose={() => setDeleting(false)} />
    </Page>
  );
}
