import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { sourceOf } from './edits';
import { FilterForm } from './FilterForm';
import type { Content, Graph, GraphNode } from './graph';
import { GroupByForm } from './GroupByForm';
import { InputForm } from './InputForm';
import { JoinForm } from './JoinForm';
import { columnsOf, type Check } from './problemTexts';
import { SelectForm } from './SelectForm';
import { SortForm } from './SortForm';

export interface ContentFormProps {
  readonly workspace: string;
  readonly graph: Graph;
  readonly node: GraphNode;
  readonly check: Check | undefined;
  readonly editable: boolean;
  /** Changes with the same `merge` that follow each other are undone together. */
  readonly onChange: (content: Content, merge?: string) => void;
}

/** The fields of what a node does. */
export function ContentForm({ workspace, graph, node, check, editable, onChange }: ContentFormProps) {
  const { t } = useTexts();
  const { content } = node;
  const columns = columnsOf(check, sourceOf(graph, node.id, 'MAIN'));
  const common = { columns, editable, onChange };
  switch (content.kind) {
    case 'input':
      return <InputForm workspace={workspace} content={content} editable={editable} onChange={onChange} />;
    case 'filter':
      return <FilterForm {...common} content={content} />;
    case 'select':
      return <SelectForm {...common} content={content} />;
    case 'groupBy':
      return <GroupByForm {...common} content={content} />;
    case 'sort':
      return <SortForm {...common} content={content} />;
    case 'join':
      return <JoinForm {...common} others={columnsOf(check, sourceOf(graph, node.id, 'OTHER'))} content={content} />;
    case 'limit':
      return (
        <TextField
          label={t('dataflow.limit.rows')}
          allowedCharPattern="[0-9]"
          value={content.rows}
          readonly={!editable}
          onValueChanged={({ detail }) => {
            if (detail.value !== content.rows) onChange({ kind: 'limit', rows: detail.value }, 'rows');
          }}
        />
      );
    case 'output':
      return (
        <TextField
          label={t('dataflow.output.title')}
          helperText={t('dataflow.output.help')}
          value={content.title}
          maxlength={200}
          readonly={!editable}
          onValueChanged={({ detail }) => {
            if (detail.value !== content.title) onChange({ kind: 'output', title: detail.value }, 'title');
          }}
        />
      );
  }
}
