import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';

/** In the order in which they are offered. */
export const kinds: readonly SourceKind[] = ['HTTP', 'POSTGRESQL', 'MARIADB', 'S3', 'SFTP', 'FHIR', 'DCAT'];

export const kindOf = (text: string | null): SourceKind | undefined => kinds.find((kind) => kind === text);

/** Kinds whose data is a table or the answer of a query. */
export const isDatabase = (kind: SourceKind) => kind === 'POSTGRESQL' || kind === 'MARIADB';

export const standardPorts: Readonly<Partial<Record<SourceKind, number>>> = {
  POSTGRESQL: 5432,
  MARIADB: 3306,
  SFTP: 22,
};

/** How one signs in: nobody asks, name and secret, a bearer token, or name and private key. */
export type SignIn = 'none' | 'password' | 'token' | 'key';

/** The first is the usual one. */
export const signInsOf: Readonly<Record<SourceKind, readonly SignIn[]>> = {
  HTTP: ['none', 'password', 'token'],
  POSTGRESQL: ['password'],
  MARIADB: ['password'],
  S3: ['password', 'none'],
  SFTP: ['password', 'key'],
  FHIR: ['none', 'password', 'token'],
  DCAT: ['none', 'password', 'token'],
};
