import type { TextKey } from 'Frontend/generated/textKeys';
import { expect, test } from 'vitest';
import { merge } from './merge';
import { textsIn } from './useTexts';

const key = (name: string) => name as TextKey;
const texts = textsIn(
  'fr',
  merge({ '/features/catalog/texts.fr.json': { found: '{count, plural, one {# jeu} other {# jeux}} de données' } }),
);

test('files texts under the folder of their feature', () => {
  expect(texts.has('catalog.found')).toBe(true);
  expect(texts.has('found')).toBe(false);
});

test('counts as the language does', () => {
  expect(texts.t(key('catalog.found'), { count: 0 })).toBe('0 jeu de données');
  expect(texts.t(key('catalog.found'), { count: 2 })).toBe('2 jeux de données');
});
