import { expect, test } from 'vitest';
import { blamedField } from './blame';

const because = (name: string, parameters?: Record<string, string>) =>
  ({ code: 'CONFLICT', message: '', key: `source.${name}`, parameters }) as const;

test('leads to the password that was refused', () => {
  expect(blamedField('MARIADB', because('CREDENTIAL_REFUSED'))).toBe('credential.secret');
});

test('leads to where the source is reached', () => {
  expect(blamedField('SFTP', because('UNREACHABLE'))).toBe('connection.host');
  expect(blamedField('FHIR', because('NAME_NOT_FOUND'))).toBe('connection.url');
});

test('tells a bucket that is not there from a prefix with nothing under it', () => {
  expect(blamedField('S3', because('NOTHING_FOUND', { what: 'clinic' }))).toBe('connection.bucket');
  expect(blamedField('S3', because('NOTHING_FOUND', { what: 'clinic/visits/' }))).toBeUndefined();
});

test('tells a database that may not be read from a table', () => {
  expect(blamedField('MARIADB', because('NOT_PERMITTED', { what: 'clinics', database: 'clinics' }))).toBe(
    'connection.database',
  );
  expect(blamedField('MARIADB', because('NOT_PERMITTED', { what: 'stay', database: 'clinic' }))).toBeUndefined();
});
