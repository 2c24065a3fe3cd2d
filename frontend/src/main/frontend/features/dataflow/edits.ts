import type { Content, Graph, GraphEdge, GraphNode, Kind, Slot } from './graph';

const columnWidth = 240;
const rowHeight = 110;

const blank: Readonly<Record<Kind, Content>> = {
  input: { kind: 'input', dataset: null, title: null },
  filter: { kind: 'filter', match: 'ALL', conditions: [] },
  select: { kind: 'select', columns: [] },
  groupBy: { kind: 'groupBy', keys: [], aggregates: [{ function: 'COUNT', column: null, name: 'count' }] },
  sort: { kind: 'sort', by: [] },
  limit: { kind: 'limit', rows: '100' },
  join: { kind: 'join', type: 'INNER', keys: [] },
  output: { kind: 'output', title: '' },
};

function freeId(taken: readonly { readonly id: string }[], prefix: string): string {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** Right of the node it follows, or below everything in the first column; never on top of another one. */
function place(graph: Graph, after: GraphNode | undefined): { x: number; y: number } {
  const x = after ? after.x + columnWidth : 0;
  let y = after ? after.y : 0;
  const covers = (node: GraphNode) => Math.abs(node.x - x) < columnWidth / 2 && Math.abs(node.y - y) < rowHeight - 10;
  while (graph.nodes.some(covers)) y += rowHeight;
  return { x, y };
}

/** Adds a node; it takes the rows of the node it is added after, where both can be connected. */
export function addNode(graph: Graph, kind: Kind, after: string | undefined): { graph: Graph; id: string } {
  const before = graph.nodes.find(({ id }) => id === after);
  const connects = before && before.content.kind !== 'output' && kind !== 'input';
  const id = freeId(graph.nodes, 'n');
  const node: GraphNode = { id, name: '', ...place(graph, connects ? before : undefined), content: blank[kind] };
  const added = { ...graph, nodes: [...graph.nodes, node] };
  return { graph: connects ? connect(added, before.id, id, 'MAIN') : added, id };
}

/** Replaces what came into that slot before. Nothing feeds itself. */
export function connect(graph: Graph, from: string, to: string, slot: Slot): Graph {
  if (from === to) return graph;
  const kept = graph.edges.filter((edge) => edge.to !== to || edge.slot !== slot);
  const edge: GraphEdge = { id: freeId(graph.edges, 'e'), from, to, slot };
  return { ...graph, edges: [...kept, edge] };
}

export function disconnect(graph: Graph, to: string, slot: Slot): Graph {
  return { ...graph, edges: graph.edges.filter((edge) => edge.to !== to || edge.slot !== slot) };
}

export function removeEdges(graph: Graph, ids: readonly string[]): Graph {
  return { ...graph, edges: graph.edges.filter(({ id }) => !ids.includes(id)) };
}

/** What came into a removed node goes on to where its rows went. */
export function removeNode(graph: Graph, id: string): Graph {
  const before = graph.edges.find((edge) => edge.to === id && edge.slot === 'MAIN')?.from;
  const edges = graph.edges
    .filter((edge) => edge.to !== id)
    .flatMap((edge) => (edge.from === id ? (before === undefined ? [] : [{ ...edge, from: before }]) : [edge]));
  return { nodes: graph.nodes.filter((node) => node.id !== id), edges };
}

export function changeNode(graph: Graph, id: string, change: Partial<GraphNode>): Graph {
  return { ...graph, nodes: graph.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

export const sourceOf = (graph: Graph, to: string, slot: Slot) =>
  graph.edges.find((edge) => edge.to === to && edge.slot === slot)?.from;

export const canGive = (kind: Kind) => kind !== 'output';
export const canTake = (kind: Kind) => kind !== 'input';
