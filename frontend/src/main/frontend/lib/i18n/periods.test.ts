import { expect, test } from 'vitest';
import { dayOf, durationIn } from './periods';

const plain = (text: string) => text.replace(/\s/g, ' ');

test('says durations in words', () => {
  expect(durationIn('en', 'P1M')).toBe('1 month');
  expect(plain(durationIn('fr', 'P1Y6M'))).toBe('1 an 6 mois');
  expect(durationIn('en', 'PT30M')).toBe('30 minutes');
});

test('leaves what is no duration as it is', () => {
  expect(durationIn('en', 'daily')).toBe('daily');
  expect(durationIn('en', 'P')).toBe('P');
});

test('keeps a day the day it is', () => {
  expect(dayOf('2019-05-01').getDate()).toBe(1);
});
