import type { DataflowGraphPartsFragment } from 'Frontend/generated/graphql/features/dataflow/DataflowGraph';
import type {
  DataflowGraphInput,
  DataflowNodeContentInput,
} from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';

export type FilterOperator =
  | 'EQUAL'
  | 'NOT_EQUAL'
  | 'LESS'
  | 'LESS_OR_EQUAL'
  | 'GREATER'
  | 'GREATER_OR_EQUAL'
  | 'CONTAINS'
  | 'STARTS_WITH'
  | 'ENDS_WITH'
  | 'IN'
  | 'IS_EMPTY'
  | 'IS_NOT_EMPTY';
export type AggregateFunction = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVERAGE' | 'MINIMUM' | 'MAXIMUM';

export interface Condition {
  readonly column: string;
  readonly operator: FilterOperator;
  readonly values: readonly string[];
}
export interface Aggregate {
  readonly function: AggregateFunction;
  readonly column: string | null;
  readonly name: string;
}
export interface Selected {
  readonly column: string;
  readonly name: string;
}
export interface SortColumn {
  readonly column: string;
  readonly descending: boolean;
}
export interface JoinKey {
  readonly column: string;
  readonly other: string;
}

export type Content =
  | { readonly kind: 'input'; readonly dataset: string | null; readonly title: string | null }
  | { readonly kind: 'filter'; readonly match: 'ALL' | 'ANY'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'select'; readonly columns: readonly Selected[] }
  | { readonly kind: 'groupBy'; readonly keys: readonly string[]; readonly aggregates: readonly Aggregate[] }
  | { readonly kind: 'sort'; readonly by: readonly SortColumn[] }
  | { readonly kind: 'limit'; readonly rows: string }
  | { readonly kind: 'join'; readonly type: 'INNER' | 'LEFT'; readonly keys: readonly JoinKey[] }
  | { readonly kind: 'output'; readonly title: string };

export type Kind = Content['kind'];
export type Slot = 'MAIN' | 'OTHER';

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly content: Content;
}
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly slot: Slot;
}
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export const kinds: readonly Kind[] = ['input', 'filter', 'select', 'groupBy', 'join', 'sort', 'limit', 'output'];

type ServerContent = DataflowGraphPartsFragment['nodes'][number]['content'];

function contentOf(content: ServerContent): Content {
  switch (content.__typename) {
    case 'InputNode':
      return { kind: 'input', dataset: content.datasetId ?? null, title: content.dataset?.title ?? null };
    case 'FilterStep':
      return { kind: 'filter', match: content.match, conditions: content.conditions };
    case 'SelectStep':
      return { kind: 'select', columns: content.selected };
    case 'GroupByStep':
      return {
        kind: 'groupBy',
        keys: content.keys,
        aggregates: content.aggregates.map((each) => ({ ...each, column: each.column ?? null })),
      };
    case 'SortStep':
      return { kind: 'sort', by: content.by };
    case 'LimitStep':
      return { kind: 'limit', rows: String(content.rows) };
    case 'JoinStep':
      return { kind: 'join', type: content.kind, keys: content.joinKeys };
    case 'OutputNode':
      return { kind: 'output', title: content.title };
  }
}

export function graphOf(graph: DataflowGraphPartsFragment): Graph {
  return {
    nodes: graph.nodes.map(({ id, name, x, y, content }) => ({ id, name, x, y, content: contentOf(content) })),
    edges: graph.edges.map(({ id, from, to, slot }) => ({ id, from, to, slot })),
  };
}

function contentInput(content: Content): DataflowNodeContentInput {
  switch (content.kind) {
    case 'input':
      return { input: { dataset: content.dataset } };
    case 'filter':
      return {
        filter: {
          match: content.match,
          conditions: content.conditions.map(({ column, operator, values }) => ({
            column,
            operator,
            values: [...values],
          })),
        },
      };
    case 'select':
      return { select: { columns: content.columns.map(({ column, name }) => ({ column, name })) } };
    case 'groupBy':
      return {
        groupBy: {
          keys: [...content.keys],
          aggregates: content.aggregates.map(({ function: by, column, name }) => ({ function: by, column, name })),
        },
      };
    case 'sort':
      return { sort: { by: content.by.map(({ column, descending }) => ({ column, descending })) } };
    case 'limit':
      return { limit: { rows: /^\d{1,15}$/.test(content.rows.trim()) ? content.rows.trim() : '0' } };
    case 'join':
      return { join: { kind: content.type, keys: content.keys.map(({ column, other }) => ({ column, other })) } };
    case 'output':
      return { output: { title: content.title } };
  }
}

export function graphInput(graph: Graph): DataflowGraphInput {
  return {
    nodes: graph.nodes.map(({ id, name, x, y, content }) => ({ id, name, x, y, content: contentInput(content) })),
    edges: graph.edges.map(({ id, from, to, slot }) => ({ id, from, to, slot })),
  };
}

/** What is compared to tell whether something is unsaved. */
export const fingerprint = (name: string, graph: Graph) => JSON.stringify([name, graphInput(graph)]);
