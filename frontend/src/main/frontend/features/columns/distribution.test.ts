import { expect, test } from 'vitest';
import { barsOf, chartOf, type Statistics } from './distribution';

const none: Statistics = {
  nulls: '0',
  distinct: '3',
  minimum: null,
  maximum: null,
  quantiles: [],
  histogram: [],
  topValues: [],
  everyValue: false,
  examples: [],
  tooFew: false,
  personal: false,
};
const words = { rows: 'Rows', values: 'Values', others: 'others', textOf: (value: string) => value };

test('draws suppressed bins as suppressed', () => {
  const statistics = {
    ...none,
    histogram: [
      { from: '0', to: '10', rows: '7' },
      { from: '10', to: '20', rows: null },
    ],
  };
  expect(barsOf(statistics)).toEqual([7, 'suppressed']);
  expect(chartOf(statistics, 9, words)?.series[0]?.values).toEqual([7, 'suppressed']);
});

test('adds what the frequent values leave over', () => {
  const chart = chartOf({ ...none, topValues: [{ value: 'a', rows: '6' }] }, 10, words);
  expect(chart?.categories).toEqual(['a', 'others']);
  expect(chart?.series[0]?.values).toEqual([6, 4]);
});

test('draws nothing where nothing is shown', () => {
  expect(chartOf({ ...none, personal: true }, 10, words)).toBeUndefined();
});
