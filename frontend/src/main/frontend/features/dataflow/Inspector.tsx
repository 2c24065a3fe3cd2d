import { Button } from '@vaadin/react-components/Button.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CircleAlert, Trash2, X } from 'lucide-react';
import { ContentForm } from './ContentForm';
import styles from './DataflowEditor.module.css';
import type { Graph, GraphNode, Slot } from './graph';
import { useNodeName } from './nodeTexts';
import { problemsAt, useGraphProblemText, type Check, type GraphProblem } from './problemTexts';
import { SourceSelect } from './SourceSelect';

export interface InspectorProps {
  readonly workspace: string;
  readonly name: string;
  readonly graph: Graph;
  readonly node: GraphNode | undefined;
  readonly check: Check | undefined;
  readonly editable: boolean;
  readonly onName: (name: string) => void;
  readonly onNode: (id: string, change: Partial<GraphNode>, merge?: string) => void;
  readonly onSource: (to: string, slot: Slot, from: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onClose: () => void;
}

/** What the selected node does; of the dataflow itself where none is selected. */
export function Inspector(props: InspectorProps) {
  const { name, graph, node, check, editable, onName } = props;
  const { t } = useTexts();
  const nameOf = useNodeName();
  if (node) {
    return (
      <aside className={`${styles.inspector} ${styles.drawer}`} aria-label={t('dataflow.inspector')}>
        <div className={styles.inspectorHead}>
          <h2>{nameOf(node)}</h2>
          <Button theme="tertiary small icon" aria-label={t('dataflow.close')} onClick={props.onClose}>
            <X aria-hidden size={16} />
          </Button>
        </div>
        <Problems problems={problemsAt(check, node.id)} />
        <NodeFields {...props} node={node} />
      </aside>
    );
  }
  return (
    <aside className={styles.inspector} aria-label={t('dataflow.inspector')}>
      <h2>{t('dataflow.itself')}</h2>
      <TextField
        label={t('dataflow.name')}
        value={name}
        maxlength={120}
        readonly={!editable}
        onValueChanged={({ detail }) => {
          if (detail.value !== name) onName(detail.value);
        }}
      />
      <Problems problems={check?.problems.filter((problem) => !problem.node) ?? []} />
      {graph.nodes.length > 0 ? <p className={styles.muted}>{t('dataflow.choose')}</p> : null}
    </aside>
  );
}

function NodeFields(props: InspectorProps & { readonly node: GraphNode }) {
  const { graph, node, check, editable, onNode, onSource, onRemove } = props;
  const { t } = useTexts();
  const kind = node.content.kind;
  const slots: readonly Slot[] = kind === 'input' ? [] : kind === 'join' ? ['MAIN', 'OTHER'] : ['MAIN'];
  return (
    <>
      {slots.map((slot) => (
        <SourceSelect
          key={slot}
          graph={graph}
          node={node.id}
          slot={slot}
          label={t(slot === 'OTHER' ? 'dataflow.secondSource' : 'dataflow.source')}
          disabled={!editable}
          onChange={(from) => onSource(node.id, slot, from)}
        />
      ))}
      <ContentForm
        key={node.id}
        workspace={props.workspace}
        graph={graph}
        node={node}
        check={check}
        editable={editable}
        onChange={(content, merge) => onNode(node.id, { content }, merge && `${node.id} ${merge}`)}
      />
      <TextField
        key={`${node.id} name`}
        label={t('dataflow.nodeName')}
        placeholder={t(`dataflow.kind.${kind}`)}
        value={node.name}
        maxlength={120}
        readonly={!editable}
        onValueChanged={({ detail }) => {
          if (detail.value !== node.name) onNode(node.id, { name: detail.value }, `${node.id} name`);
        }}
      />
      {editable ? (
        <Button theme="error tertiary" onClick={() => onRemove(node.id)}>
          <Trash2 aria-hidden slot="prefix" size={15} />
          {t('dataflow.remove')}
        </Button>
      ) : null}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly GraphProblem[] }) {
  const textOf = useGraphProblemText();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} role="status">
      {[...new Set(problems.map(textOf))].map((text) => (
        <li key={text}>
          <CircleAlert aria-hidden size={15} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
