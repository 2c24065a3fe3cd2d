import { formatsIn } from 'Frontend/lib/i18n/useFormats';
import { expect, test } from 'vitest';
import { readable } from './readable';

const plain = (text: string) => text.replace(/\s/g, ' ');

test.each([
  ['2020-01-31', '31 janv. 2020'],
  ['2020-01-01 – 2020-12-31', '1 janv. 2020 – 31 déc. 2020'],
  ['2020-01-01 – …', '1 janv. 2020 – …'],
  ['P1D', '1 jour'],
  ['Consultations – 2020-01-01', 'Consultations – 2020-01-01'],
  ['Registre (fr)', 'Registre (fr)'],
])('writes %s as %s', (value, written) => {
  expect(plain(readable(value, formatsIn('fr'), 'fr'))).toBe(written);
});
