import { expect, test } from 'vitest';
import { emptyBringIn, inputOf, targetsFor, withSource, type BringInWorkspace } from './bringInDraft';

const source = {
  id: 's',
  kind: 'HTTP' as const,
  name: 'Stays',
  description: 'Of the clinic.',
  sensitivity: 'RESTRICTED' as const,
  labels: ['stays', 'clinic'],
};

const dataset = (id: string, sensitivity: 'PUBLIC' | 'SENSITIVE', link = false) => ({
  node: { link, dataset: { id, title: `Title ${id}`, sensitivity } },
});

const workspace: BringInWorkspace = {
  id: 'w',
  slug: 'w',
  name: 'W',
  kind: 'PROJECT',
  myRole: 'EDITOR',
  sources: [source],
  library: { edges: [dataset('a', 'PUBLIC'), dataset('b', 'SENSITIVE'), dataset('c', 'SENSITIVE', true)] },
};

test('begins with what the source says of itself', () => {
  expect(withSource(emptyBringIn(), source)).toMatchObject({
    title: 'Stays',
    labels: 'stays, clinic',
    sensitivity: 'RESTRICTED',
  });
});

test('keeps what was typed, emptied included', () => {
  expect(withSource({ ...emptyBringIn(), title: '', labels: 'other' }, source)).toMatchObject({
    title: '',
    labels: 'other',
  });
});

test('is never less sensitive than the source', () => {
  expect(withSource({ ...emptyBringIn(), sensitivity: 'PUBLIC' }, source).sensitivity).toBe('RESTRICTED');
  expect(withSource({ ...emptyBringIn(), sensitivity: 'SENSITIVE' }, source).sensitivity).toBe('SENSITIVE');
});

test('offers only own datasets that are sensitive enough', () => {
  expect(targetsFor(workspace, source).map(({ id }) => id)).toEqual(['b']);
});

test('makes versions of an existing dataset as it is described already', () => {
  const input = inputOf({ ...emptyBringIn(), target: 'existing', dataset: 'b', title: 'Other' }, workspace, source);
  expect(input).toMatchObject({ dataset: 'b', title: 'Title b', sensitivity: 'SENSITIVE', labels: [], schedule: null });
});
