import { Select } from '@vaadin/react-components/Select.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { canGive, sourceOf } from './edits';
import type { Graph, Slot } from './graph';
import { useNodeName } from './nodeTexts';

export interface SourceSelectProps {
  readonly graph: Graph;
  readonly node: string;
  readonly slot: Slot;
  readonly label: string;
  readonly disabled: boolean;
  readonly onChange: (from: string) => void;
}

/** Connects a node without drawing. */
export function SourceSelect({ graph, node, slot, label, disabled, onChange }: SourceSelectProps) {
  const { t } = useTexts();
  const nameOf = useNodeName();
  const current = sourceOf(graph, node, slot) ?? '';
  const items = [
    { label: t('dataflow.noSource'), value: '' },
    ...graph.nodes
      .filter((other) => other.id !== node && canGive(other.content.kind))
      .map((other) => ({ label: nameOf(other), value: other.id })),
  ];
  return (
    <Select
      label={label}
      items={items}
      value={current}
      readonly={disabled}
      onValueChanged={({ detail }) => {
        if (detail.value !== current) onChange(detail.value);
      }}
    />
  );
}
