import { describe, expect, it } from 'vitest';
import { placeOf, quoted } from './resultColumns';

describe('quoted', () => {
  it('leaves plain names alone', () => expect(quoted('medecins_2')).toBe('medecins_2'));
  it('quotes what SQL would read otherwise', () => expect(quoted('Num "RPPS"')).toBe('"Num ""RPPS"""'));
});

describe('placeOf', () => {
  it('counts lines and columns from 1', () => expect(placeOf('select\n  x', 9)).toEqual({ line: 2, column: 3 }));
});
