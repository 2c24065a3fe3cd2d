import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CircleAlert } from 'lucide-react';
import styles from './DataflowEditor.module.css';
import type { Graph, GraphNode } from './graph';
import { icons, useNodeName } from './nodeTexts';
import { problemsAt, useGraphProblemText, type Check } from './problemTexts';

export interface NodeListProps {
  readonly graph: Graph;
  readonly check: Check | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (node: string | undefined) => void;
}

/** The graph as a list, for those who do not see or point. */
export function NodeList({ graph, check, selected, onSelect }: NodeListProps) {
  const { t } = useTexts();
  const nameOf = useNodeName();
  const textOf = useGraphProblemText();
  const named = (id: string) => {
    const found = graph.nodes.find((node) => node.id === id);
    return found ? nameOf(found) : id;
  };
  const sources = (node: GraphNode) => graph.edges.filter(({ to }) => to === node.id).map(({ from }) => named(from));
  if (graph.nodes.length === 0) return <p className={styles.emptyGraph}>{t('dataflow.empty')}</p>;
  return (
    <ol className={styles.list}>
      {[...graph.nodes]
        .sort((one, other) => one.x - other.x || one.y - other.y)
        .map((node) => {
          const Icon = icons[node.content.kind];
          const problems = problemsAt(check, node.id);
          const from = sources(node);
          return (
            <li key={node.id}>
              <button type="button" aria-pressed={node.id === selected} onClick={() => onSelect(node.id)}>
                <Icon aria-hidden size={16} />
                <span>{nameOf(node)}</span>
                <span className={styles.muted}>{t(`dataflow.kind.${node.content.kind}`)}</span>
                {from.length > 0 ? <small>{t('dataflow.from', { nodes: from.join(', ') })}</small> : null}
                {problems.map((problem) => (
                  <small key={problem.code}>
                    <CircleAlert aria-hidden size={13} /> {textOf(problem)}
                  </small>
                ))}
              </button>
            </li>
          );
        })}
    </ol>
  );
}
