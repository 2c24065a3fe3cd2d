import { expect, test } from 'vitest';
import { formatsIn } from './useFormats';

const plain = (text: string) => text.replace(/\s/g, ' ');

test('keeps every digit of numbers that arrive as text', () => {
  expect(formatsIn('en').number('9007199254740993')).toBe('9,007,199,254,740,993');
});

test('groups numbers as the language does', () => {
  expect(plain(formatsIn('fr').number(1234567.5))).toBe('1 234 567,5');
});

test('says how long ago in words', () => {
  const now = new Date('2026-01-10T12:00:00Z');
  expect(formatsIn('en').relative('2026-01-10T11:57:00Z', now)).toBe('3 minutes ago');
  expect(formatsIn('fr').relative('2026-01-09T12:00:00Z', now)).toBe('hier');
  expect(formatsIn('en').relative('2026-01-10T11:59:50Z', now)).toBe('now');
});

test('names sizes by the unit that fits', () => {
  expect(plain(formatsIn('en').bytes(1_500_000))).toBe('1.5 MB');
});

test('names durations by their two largest units', () => {
  expect(plain(formatsIn('en').duration(1_250))).toBe('1.3s');
  expect(plain(formatsIn('en').duration(125_000))).toBe('2m 5s');
});
