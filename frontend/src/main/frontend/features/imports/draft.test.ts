import { expect, test } from 'vitest';
import {
  columnNow,
  correctionsOf,
  emptyDraft,
  lookAt,
  partDraft,
  partTitle,
  splitList,
  titleOf,
  type GuessedColumn,
} from './draft';

const column = (position: number, name: string): GuessedColumn => ({
  position,
  header: name,
  name,
  type: 'TEXT',
  decimals: null,
  format: null,
  decimalComma: false,
  personalData: false,
});

test('lays what the person said over the guess', () => {
  expect(columnNow(column(0, 'cost'), { type: 'DECIMAL' })).toMatchObject({
    name: 'cost',
    type: 'DECIMAL',
    decimals: 2,
  });
});

test('leaves out corrections of columns that are gone', () => {
  const draft = { ...emptyDraft, corrections: { 0: { drop: true }, 5: { rename: 'x' } } };
  expect(correctionsOf(draft, [column(0, 'a')])).toEqual([{ drop: true, position: 0 }]);
});

test('makes a title of a file name', () => {
  expect(titleOf('medecins_accredites-has.csv')).toBe('medecins accredites has');
});

test('splits labels at commas', () => {
  expect(splitList(' a, b ,,c')).toEqual(['a', 'b', 'c']);
});

test('calls a part like the file, its member and its sheet, until the person says otherwise', () => {
  const draft = { ...emptyDraft, title: 'letters', titles: { Wards: 'The wards' } };
  expect(partTitle(draft, 'hospital.xlsx › Visits')).toBe('letters – hospital – Visits');
  expect(partTitle(draft, 'Wards')).toBe('The wards');
});

test('keeps what was said of a part while another is looked at', () => {
  const said = { ...emptyDraft, part: 'Visits', corrections: { 0: { drop: true } }, nullMarkers: 'NA' };
  const elsewhere = { ...said, ...lookAt(said, 'Visits', 'Wards') };
  expect(partDraft(elsewhere, 'Wards', 'Wards')).toEqual({ options: {}, corrections: {}, nullMarkers: '' });
  expect(partDraft(elsewhere, 'Wards', 'Visits')).toMatchObject({ corrections: { 0: { drop: true } } });
  expect({ ...elsewhere, ...lookAt(elsewhere, 'Wards', 'Visits') }).toMatchObject({
    part: 'Visits',
    corrections: { 0: { drop: true } },
    nullMarkers: 'NA',
    looked: ['Visits', 'Wards'],
  });
});
