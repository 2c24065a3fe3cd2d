import { expect, test } from 'vitest';
import { suggestionsFrom } from './suggestions';

const column = (name: string, type: 'TEXT' | 'BIGINT', nulls: string, distinct: string, minimum: string | null) => ({
  name,
  type,
  key: false,
  personalData: false,
  statistics: { nulls, distinct, minimum },
});

test('suggests what was counted to be true', () => {
  const version = {
    id: 'v',
    number: 1,
    rowCount: '3',
    columns: [
      column('id', 'TEXT', '0', '3', 'a'),
      column('n', 'BIGINT', '0', '2', '1'),
      column('x', 'TEXT', '1', '2', 'a'),
    ],
  };
  expect(suggestionsFrom(version).map(({ kind, columns }) => [kind, ...columns])).toEqual([
    ['unique', 'id'],
    ['filled', 'id', 'n'],
    ['positive', 'n'],
  ]);
});

test('suggests nothing that is asked already', () => {
  const version = { id: 'v', number: 1, rowCount: '3', columns: [column('id', 'TEXT', '0', '3', 'a')] };
  const unique = { terms: { kind: 'UNIQUE', columns: ['id'] } } as const;
  expect(suggestionsFrom(version, [unique]).map(({ kind }) => kind)).toEqual(['filled']);
});

test('suggests nothing of what is not counted', () => {
  const columns = [{ name: 'id', type: 'TEXT' as const, key: false, personalData: false, statistics: null }];
  expect(suggestionsFrom({ id: 'v', number: 1, rowCount: '3', columns })).toEqual([]);
});
