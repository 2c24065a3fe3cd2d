import { Background, Controls, Handle, Position, ReactFlow, type Edge, type Node, type NodeProps } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useDark } from 'Frontend/lib/theme/useDark';
import { Database, EyeOff, Plug, Workflow } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { addressOf, layout, type Lineage, type LineageNode } from './layout';
import styles from './Lineage.module.css';
import { useLineageName } from './useLineageName';

interface Data extends Record<string, unknown> {
  readonly node: LineageNode;
}

const icons = { DATASET: Database, DATAFLOW: Workflow, SOURCE: Plug } as const;

function LineageBox({ data: { node } }: NodeProps<Node<Data>>) {
  const nameOf = useLineageName();
  const Icon = node.hidden ? EyeOff : icons[node.kind];
  const address = addressOf(node);
  const name = nameOf(node);
  return (
    <div className={`${styles.node} ${styles[node.kind] ?? ''} ${node.focus ? styles.focus : ''}`} title={name}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Icon aria-hidden size={15} />
      {address && !node.focus ? <Link to={address}>{name}</Link> : <span>{name}</span>}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

const nodeTypes = { box: LineageBox };

/** Left to right: what it was made of, itself, what was made of it. */
export default function LineageCanvas({ lineage }: { readonly lineage: Lineage }) {
  const { t } = useTexts();
  const dark = useDark();
  const nameOf = useLineageName();
  const nodes = useMemo<Node<Data>[]>(() => {
    const places = layout(lineage);
    return lineage.nodes.map((node) => ({
      id: node.id,
      type: 'box',
      position: places.get(node.id) ?? { x: 0, y: 0 },
      width: 190,
      height: 52,
      ariaLabel: t('lineage.nodeLabel', { kind: t(`lineage.kind.${node.kind}`), name: nameOf(node) }),
      data: { node },
    }));
  }, [lineage, nameOf, t]);
  const edges = useMemo<Edge[]>(
    () => lineage.edges.map(({ from, to }) => ({ id: `${from}-${to}`, source: from, target: to })),
    [lineage],
  );
  return (
    <ReactFlow
      colorMode={dark ? 'dark' : 'light'}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      nodesFocusable={false}
      deleteKeyCode={null}
      proOptions={{ hideAttribution: true }}
      minZoom={0.2}
      fitView
      fitViewOptions={{ maxZoom: 1, padding: 0.15 }}
    >
      <Background />
      <Controls showInteractive={false} aria-label={t('lineage.controls')} />
    </ReactFlow>
  );
}
