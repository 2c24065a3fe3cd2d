import { describe, expect, it } from 'vitest';
import { addNode, changeNode, connect, removeNode, sourceOf } from './edits';
import { graphInput, type Graph } from './graph';
import { step } from './useHistory';

const empty: Graph = { nodes: [], edges: [] };

function row(...kinds: Parameters<typeof addNode>[1][]): Graph {
  let graph = empty;
  let last: string | undefined;
  for (const kind of kinds) ({ graph, id: last } = addNode(graph, kind, last));
  return graph;
}

describe('a graph that is edited', () => {
  it('connects a node to the one it is added after', () => {
    const graph = row('input', 'groupBy', 'output');
    expect(sourceOf(graph, 'n2', 'MAIN')).toBe('n1');
    expect(sourceOf(graph, 'n3', 'MAIN')).toBe('n2');
  });

  it('never takes rows out of an output, nor gives any to an input', () => {
    expect(row('input', 'output', 'filter').edges).toHaveLength(1);
    expect(row('filter', 'input').edges).toHaveLength(0);
  });

  it('puts no node on top of another', () => {
    const { graph } = addNode(row('input', 'filter'), 'groupBy', 'n1');
    const places = graph.nodes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(3);
  });

  it('keeps one connection into each slot', () => {
    const graph = connect(row('input', 'filter', 'output'), 'n1', 'n3', 'MAIN');
    expect(graph.edges.filter(({ to }) => to === 'n3')).toHaveLength(1);
    expect(sourceOf(graph, 'n3', 'MAIN')).toBe('n1');
  });

  it('closes the gap that a removed node leaves', () => {
    const graph = removeNode(row('input', 'filter', 'output'), 'n2');
    expect(sourceOf(graph, 'n3', 'MAIN')).toBe('n1');
  });

  it('is sent as the contract has it', () => {
    const graph = changeNode(row('limit'), 'n1', { content: { kind: 'limit', rows: 'many' } });
    expect(graphInput(graph).nodes[0]?.content).toEqual({ limit: { rows: '0' } });
  });
});

describe('undoing', () => {
  const start = { past: [], present: 'a', future: [], merge: undefined, generation: 0 };

  it('goes back and forth', () => {
    const changed = step(start, { type: 'change', edit: () => 'b' });
    const undone = step(changed, { type: 'undo' });
    expect(undone.present).toBe('a');
    expect(step(undone, { type: 'redo' }).present).toBe('b');
  });

  it('keeps what can be done again when a field repeats what it shows', () => {
    const undone = step(step(start, { type: 'change', edit: () => 'b' }), { type: 'undo' });
    const repeated = step(undone, { type: 'change', edit: () => 'a' });
    expect(step(repeated, { type: 'redo' }).present).toBe('b');
  });

  it('takes typing in one field as one step', () => {
    const typed = ['b', 'bc', 'bcd'].reduce<ReturnType<typeof step<string>>>(
      (history, value) => step(history, { type: 'change', edit: () => value, merge: 'name' }),
      start,
    );
    expect(step(typed, { type: 'undo' }).present).toBe('a');
  });
});
