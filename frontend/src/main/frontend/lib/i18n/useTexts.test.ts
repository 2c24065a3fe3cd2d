import type { TextKey } from 'Frontend/generated/textKeys';
import { expect, test } from 'vitest';
import { merge } from './merge';
import { textsIn, unbroken } from './useTexts';

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

test('keeps French signs on the line of their word, and leaves formats alone', () => {
  expect(unbroken('Mots pour « pas de valeur » : {n, number, ::percent} ; {x} %')).toBe(
    'Mots pour «\u00a0pas de valeur\u00a0»\u00a0: {n, number, ::percent}\u00a0; {x}\u00a0%',
  );
});
