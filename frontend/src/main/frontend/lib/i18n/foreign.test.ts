import { expect, test } from 'vitest';
import { foreign } from './foreign';

test('names the language of a text that is not the page’s', () => {
  expect(foreign('de', 'fr')).toBe('de');
  expect(foreign('fr-CH', 'en')).toBe('fr-CH');
});

test('says nothing of a text in the language of the page, or in one that nobody told', () => {
  expect(foreign('fr-CH', 'fr')).toBeUndefined();
  expect(foreign(null, 'fr')).toBeUndefined();
});
