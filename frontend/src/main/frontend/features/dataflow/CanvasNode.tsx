import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CircleAlert, CircleCheck, CircleX, Clock, LoaderCircle } from 'lucide-react';
import styles from './Canvas.module.css';
import type { Kind } from './graph';
import { icons } from './nodeTexts';
import type { Run } from './useRun';

export const nodeWidth = 190;
export const nodeHeight = 84;

export interface CanvasNodeData extends Record<string, unknown> {
  readonly kind: Kind;
  readonly name: string;
  readonly problem: string | undefined;
  readonly step: Run['steps'][number] | undefined;
}

const stepIcons = { WAITING: Clock, RUNNING: LoaderCircle, DONE: CircleCheck, FAILED: CircleX } as const;

const shapeOf = (kind: Kind) => (kind === 'input' || kind === 'output' ? kind : 'step');

/** One box: an input is a tab, a step a card, an output a pill. */
export function CanvasNode({ data, selected }: NodeProps<Node<CanvasNodeData>>) {
  const { t } = useTexts();
  const formats = useFormats();
  const { kind, name, problem, step } = data;
  const Icon = icons[kind];
  const StepIcon = step ? stepIcons[step.state] : undefined;
  const classes = [styles.node, styles[shapeOf(kind)], selected ? styles.selected : '', problem ? styles.wrong : ''];
  return (
    <div className={classes.join(' ')}>
      {kind === 'input' ? null : (
        <Handle id="MAIN" type="target" position={Position.Left} style={kind === 'join' ? { top: '30%' } : {}} />
      )}
      {kind === 'join' ? <Handle id="OTHER" type="target" position={Position.Left} style={{ top: '70%' }} /> : null}
      <span className={styles.kind}>
        <Icon aria-hidden size={14} />
        {t(`dataflow.kind.${kind}`)}
      </span>
      <strong title={name}>{name}</strong>
      {problem ? (
        <span className={styles.problem} title={problem}>
          <CircleAlert aria-hidden size={13} />
          <span>{problem}</span>
        </span>
      ) : null}
      {step && StepIcon ? (
        <span className={styles.facts}>
          <StepIcon aria-hidden size={13} />
          {step.rows == null
            ? t(`dataflow.step.${step.state}`)
            : t('dataflow.rows', { rows: formats.number(step.rows) })}
        </span>
      ) : null}
      {kind === 'output' ? null : <Handle type="source" position={Position.Right} />}
    </div>
  );
}
