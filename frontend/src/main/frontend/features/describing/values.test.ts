import { describe, expect, test } from 'vitest';
import { inputOf, isSame, keyOf, valueOf } from './values';

const nothing = { text: null, language: null, iri: null, number: null, from: null, to: null, agent: null };

describe('values of a description', () => {
  test('lose what is not there', () => {
    expect(valueOf({ ...nothing, text: 'Séjours', language: 'fr' })).toEqual({ text: 'Séjours', language: 'fr' });
    expect(valueOf({ ...nothing, agent: { name: 'A clinic', type: null, page: null, email: 'a@b.eu' } })).toEqual({
      agent: { name: 'A clinic', email: 'a@b.eu' },
    });
  });

  test('are sent where they are filled', () => {
    expect(
      inputOf({
        'dct:title': [{ text: 'Stays' }, { text: ' ', language: 'fr' }],
        'dct:spatial': [],
        'healthdcatap:minTypicalAge': [{ number: '0' }],
      }),
    ).toEqual([
      { property: 'dct:title', values: [{ text: 'Stays' }] },
      { property: 'healthdcatap:minTypicalAge', values: [{ number: '0' }] },
    ]);
  });

  test('are the same where only empty ones differ', () => {
    expect(isSame({ a: [{ text: 'x' }] }, { a: [{ text: 'x' }, { text: '' }], b: [] })).toBe(true);
    expect(isSame({ a: [{ text: 'x' }] }, { a: [{ text: 'y' }] })).toBe(false);
  });

  test('have names that texts and elements can have', () => {
    expect(keyOf('dcat:distribution/dct:license')).toBe('dcat_distribution_dct_license');
  });
});
