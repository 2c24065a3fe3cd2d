import { expect, test } from 'vitest';
import { addressAfterSignIn } from './addressAfterSignIn';

test('goes on to an address of the hub', () => {
  expect(addressAfterSignIn('/datasets/1?tab=rows#top')).toBe('/datasets/1?tab=rows#top');
});

test.each([null, '', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/login'])(
  'goes home instead of %s',
  (wanted) => {
    expect(addressAfterSignIn(wanted)).toBe('/');
  },
);
