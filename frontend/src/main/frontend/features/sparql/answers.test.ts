import { describe, expect, it } from 'vitest';
import { answerOf, pageOf, problemOf, shortened, shortenedDataset } from './answers';

const id = '0190f3a5-1111-7222-8333-444455556666';

describe('answers', () => {
  it('links the datasets of this hub and nothing else', () => {
    expect(pageOf(`https://hub.example/id/dataset/${id}`, 'https://hub.example')).toBe(`/datasets/${id}`);
    expect(pageOf(`https://hub.example/id/dataset/${id}#contact`, 'https://hub.example')).toBe(`/datasets/${id}`);
    expect(pageOf(`https://evil.example/id/dataset/${id}`, 'https://hub.example')).toBeUndefined();
    expect(pageOf(`https://hub.example.evil/id/dataset/${id}`, 'https://hub.example')).toBeUndefined();
    expect(pageOf('javascript:alert(1)', 'https://hub.example')).toBeUndefined();
    expect(pageOf('https://hub.example/id/dataset/../admin', 'https://hub.example')).toBeUndefined();
  });

  it('reads rows, yes or no, and triples', () => {
    expect(answerOf('application/sparql-results+json', '{"head":{"vars":["a"]},"results":{"bindings":[]}}')).toEqual({
      kind: 'rows',
      names: ['a'],
      rows: [],
    });
    expect(answerOf('application/sparql-results+json', '{"head":{},"boolean":false}')).toEqual({
      kind: 'boolean',
      value: false,
    });
    expect(answerOf('text/turtle;charset=UTF-8', '<a> <b> <c> .')).toEqual({
      kind: 'triples',
      turtle: '<a> <b> <c> .',
    });
  });

  it('tells problems by their key', () => {
    expect(
      problemOf(
        '{"type":"urn:shift-hub:problem:sparql.SYNTAX_WRONG","detail":"d","code":"INVALID_INPUT","parameters":{"line":"3"}}',
      ),
    ).toEqual({ code: 'INVALID_INPUT', message: 'd', key: 'sparql.SYNTAX_WRONG', parameters: { line: '3' } });
    expect(problemOf('<html>').code).toBe('INTERNAL');
  });

  it('shortens what has a usual prefix', () => {
    expect(shortened('http://www.w3.org/ns/dcat#Dataset')).toBe('dcat:Dataset');
    expect(shortened('urn:x')).toBe('urn:x');
    expect(shortenedDataset(`https://hub.example/id/dataset/${id}#v1-csv`)).toBe('0190f3a5…55556666#v1-csv');
  });
});
