import {
  Background,
  Controls,
  ReactFlow,
  type Edge,
  type EdgeChange,
  type Node,
  type NodeChange,
  type ReactFlowInstance,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useDark } from 'Frontend/lib/theme/useDark';
import { useEffect, useMemo, useState } from 'react';
import { CanvasNode, nodeHeight, nodeWidth, type CanvasNodeData } from './CanvasNode';
import styles from './Canvas.module.css';
import type { Graph, Slot } from './graph';
import { useNodeName } from './nodeTexts';
import { problemsAt, useGraphProblemText, type Check } from './problemTexts';
import type { Run } from './useRun';

export interface CanvasProps {
  readonly graph: Graph;
  readonly check?: Check;
  /** Where a run is shown: how far it is with each node. */
  readonly run?: Run;
  readonly selected: string | undefined;
  readonly editable: boolean;
  readonly onSelect: (node: string | undefined) => void;
  readonly onMove?: (node: string, position: { x: number; y: number }) => void;
  readonly onConnect?: (from: string, to: string, slot: Slot) => void;
  readonly onRemoveNode?: (node: string) => void;
  readonly onRemoveEdges?: (edges: readonly string[]) => void;
}

type Position = Readonly<{ x: number; y: number }>;
const nodeTypes = { box: CanvasNode };
const view = { maxZoom: 1, padding: 0.15 } as const;

/** The graph from left to right: inputs, steps and outputs in three shapes. */
export default function Canvas(props: CanvasProps) {
  const { graph, check, run, selected, editable, onSelect } = props;
  const { t } = useTexts();
  const dark = useDark();
  const nameOf = useNodeName();
  const textOf = useGraphProblemText();
  const [dragged, setDragged] = useState<ReadonlyMap<string, Position>>(new Map());
  const [chosenEdge, setChosenEdge] = useState<string>();
  const [flow, setFlow] = useState<ReactFlowInstance<Node<CanvasNodeData>>>();
  // A node that is added is seen.
  useEffect(() => {
    void flow?.fitView(view);
  }, [flow, graph.nodes.length]);
  const nodes = useMemo<Node<CanvasNodeData>[]>(
    () =>
      graph.nodes.map((node) => ({
        id: node.id,
        type: 'box',
        position: dragged.get(node.id) ?? { x: node.x, y: node.y },
        width: nodeWidth,
        height: nodeHeight,
        selected: node.id === selected,
        deletable: editable,
        ariaLabel: t('dataflow.nodeLabel', {
          kind: t(`dataflow.kind.${node.content.kind}`),
          name: nameOf(node),
        }),
        data: {
          kind: node.content.kind,
          name: nameOf(node),
          problem: problemsAt(check, node.id).map(textOf)[0],
          step: run?.steps.find((step) => step.node === node.id),
        },
      })),
    [graph.nodes, dragged, selected, editable, check, run, t, nameOf, textOf],
  );
  const edges = useMemo<Edge[]>(
    () =>
      graph.edges.map(({ id, from, to, slot }) => {
        const problem = check?.problems.find((each) => each.edge === id);
        const working = run?.steps.find((step) => step.node === to)?.state === 'RUNNING';
        return {
          id,
          source: from,
          target: to,
          targetHandle: slot,
          selected: id === chosenEdge,
          animated: working,
          label: problem ? (id === chosenEdge ? textOf(problem) : '!') : undefined,
          zIndex: problem ? 10 : 0,
          className: problem ? styles.broken : undefined,
          ariaLabel: problem ? textOf(problem) : undefined,
        };
      }),
    [graph.edges, check, run, chosenEdge, textOf],
  );
  const changeNodes = (changes: NodeChange<Node<CanvasNodeData>>[]) => {
    for (const change of changes) {
      if (change.type === 'select' && change.selected) onSelect(change.id);
      if (change.type === 'remove') props.onRemoveNode?.(change.id);
      if (change.type === 'position' && change.position) {
        const { id, position, dragging } = change;
        if (dragging) setDragged((before) => new Map(before).set(id, position));
        else {
          setDragged(new Map());
          props.onMove?.(id, { x: Math.round(position.x), y: Math.round(position.y) });
        }
      }
    }
  };
  const changeEdges = (changes: EdgeChange[]) => {
    const removed = changes.flatMap((change) => (change.type === 'remove' ? [change.id] : []));
    if (removed.length > 0) props.onRemoveEdges?.(removed);
    for (const change of changes) if (change.type === 'select') setChosenEdge(change.selected ? change.id : undefined);
  };
  return (
    <ReactFlow
      className={styles.canvas}
      colorMode={dark ? 'dark' : 'light'}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={changeNodes}
      onEdgesChange={changeEdges}
      onConnect={({ source, target, targetHandle }) =>
        props.onConnect?.(source, target, targetHandle === 'OTHER' ? 'OTHER' : 'MAIN')
      }
      onPaneClick={() => onSelect(undefined)}
      nodesDraggable={editable}
      nodesConnectable={editable}
      deleteKeyCode={editable ? ['Delete', 'Backspace'] : null}
      proOptions={{ hideAttribution: true }}
      minZoom={0.2}
      maxZoom={1.5}
      onInit={setFlow}
      fitView
      fitViewOptions={view}
    >
      <Background />
      <Controls showInteractive={false} aria-label={t('dataflow.controls')} />
      {graph.nodes.length === 0 ? <p className={styles.empty}>{t('dataflow.empty')}</p> : null}
    </ReactFlow>
  );
}
