import { useTexts } from 'Frontend/lib/i18n/useTexts';
import {
  Columns3,
  Filter,
  FileInput,
  FileOutput,
  Group,
  ArrowDownUp,
  Merge,
  ListEnd,
  type LucideIcon,
} from 'lucide-react';
import type { GraphNode, Kind } from './graph';

export const icons: Readonly<Record<Kind, LucideIcon>> = {
  input: FileInput,
  filter: Filter,
  select: Columns3,
  groupBy: Group,
  join: Merge,
  sort: ArrowDownUp,
  limit: ListEnd,
  output: FileOutput,
};

/** What a node is called: its own name, else one made from what it does. */
export function useNodeName(): (node: GraphNode) => string {
  const { t } = useTexts();
  return ({ name, content }) => {
    if (name) return name;
    switch (content.kind) {
      case 'input':
        return content.title ?? t('dataflow.kind.input');
      case 'output':
        return content.title || t('dataflow.kind.output');
      case 'groupBy':
        return content.keys.length > 0
          ? t('dataflow.groupByName', { keys: content.keys.join(', ') })
          : t('dataflow.kind.groupBy');
      case 'limit':
        return t('dataflow.limitName', { rows: content.rows });
      case 'filter':
      case 'select':
      case 'join':
      case 'sort':
        return t(`dataflow.kind.${content.kind}`);
    }
  };
}
