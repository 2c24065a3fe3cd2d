import { expect, test } from 'vitest';
import {
  choose,
  connectionOf,
  credentialOf,
  emptyDraft,
  isConnected,
  isSelected,
  removesCredential,
  selectionOf,
} from './draft';

test('sends only what the kind needs', () => {
  const draft = { ...emptyDraft, url: 'https://x', host: 'db', database: 'clinic', username: 'reader', table: 'stays' };
  expect(connectionOf(draft, 'POSTGRESQL')).toEqual({
    host: 'db',
    port: 5432,
    database: 'clinic',
    tls: true,
    username: 'reader',
  });
  expect(selectionOf(draft, 'POSTGRESQL')).toEqual({ table: 'stays', incrementalColumn: null });
  expect(connectionOf(draft, 'HTTP')).toEqual({ url: 'https://x', username: null });
  expect(selectionOf(draft, 'HTTP')).toEqual({});
});

test('takes the query where a query was chosen, the table being kept for another time', () => {
  const draft = { ...emptyDraft, by: 'query' as const, query: 'select 1', table: 'stays' };
  expect(selectionOf(draft, 'MARIADB')).toEqual({ query: 'select 1', incrementalColumn: null });
});

test('sends no secret where nobody signs in, and none where the kept one stays', () => {
  const draft = { ...emptyDraft, secret: 'typed before' };
  expect(credentialOf(draft, 'HTTP', false)).toBeNull();
  expect(credentialOf(draft, 'POSTGRESQL', true)).toBeNull();
  expect(credentialOf({ ...draft, kept: 'replace' }, 'POSTGRESQL', true)).toEqual({ secret: 'typed before' });
});

test('keeps the blanks of a secret', () => {
  expect(credentialOf({ ...emptyDraft, secret: ' a ' }, 'S3', false)).toEqual({ secret: ' a ' });
});

test('removes a kept credential where it is told to, or where nobody signs in any more', () => {
  expect(removesCredential({ ...emptyDraft, kept: 'remove' }, 'SFTP', true)).toBe(true);
  expect(removesCredential({ ...emptyDraft, signIn: 'none' }, 'FHIR', true)).toBe(true);
  expect(removesCredential({ ...emptyDraft, signIn: 'token' }, 'FHIR', true)).toBe(false);
});

test('needs the key of an SFTP server before anything is kept', () => {
  const draft = { ...emptyDraft, host: 'files', username: 'reader' };
  expect(isConnected(draft, 'SFTP')).toBe(false);
  expect(isConnected({ ...draft, hostKey: 'SHA256:x' }, 'SFTP')).toBe(true);
});

test('names the data by what was found', () => {
  expect(isSelected(emptyDraft, 'POSTGRESQL')).toBe(false);
  expect(selectionOf(choose(emptyDraft, 'POSTGRESQL', 'public.stays'), 'POSTGRESQL').table).toBe('public.stays');
  expect(choose(emptyDraft, 'SFTP', 'out/stays.csv').path).toBe('out/stays.csv');
  expect(choose(emptyDraft, 'FHIR', 'Patient').resourceType).toBe('Patient');
});
