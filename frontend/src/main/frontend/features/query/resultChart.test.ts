import { expect, test } from 'vitest';
import { guessedChart } from './resultChart';

test('draws the last number over the first column that is none', () => {
  const columns = [
    { name: 'id', type: 'BIGINT' },
    { name: 'oa', type: 'TEXT' },
    { name: 'n', type: 'BIGINT' },
  ] as const;
  expect(guessedChart(columns)).toEqual({ by: 1, of: 2, kind: 'bar' });
});

test('draws a line over time', () => {
  const columns = [
    { name: 'n', type: 'DECIMAL' },
    { name: 'day', type: 'DATE' },
  ] as const;
  expect(guessedChart(columns)).toEqual({ by: 1, of: 0, kind: 'line' });
});

test('draws nothing where there is no number, or nothing else', () => {
  expect(guessedChart([{ name: 'oa', type: 'TEXT' }])).toBeUndefined();
  expect(guessedChart([{ name: 'n', type: 'BIGINT' }])).toBeUndefined();
});
