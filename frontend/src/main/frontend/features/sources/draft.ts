import type {
  SourceConnectionInput,
  SourceCredentialInput,
  SourceDetailsFragment,
  SourceKind,
  SourceSelectionInput,
} from 'Frontend/generated/graphql/features/sources/Sources';
import type { Sensitivity } from 'Frontend/ui/SensitivityBadge';
import { isDatabase, signInsOf, standardPorts, type SignIn } from './kinds';

/**
 * Everything said in the wizard, kept above its steps, so that going back loses nothing. Secrets are here and nowhere
 * else: not in the address, not in the browser's storage.
 */
export interface SourceDraft {
  readonly url: string;
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly tls: boolean;
  readonly region: string;
  readonly bucket: string;
  readonly pathStyle: boolean;
  readonly hostKey: string;
  readonly username: string;
  /** The usual way of the kind where nothing was chosen. */
  readonly signIn?: SignIn;
  readonly secret: string;
  readonly privateKey: string;
  /** What becomes of the credential that is kept already. */
  readonly kept: 'keep' | 'replace' | 'remove';
  readonly by: 'table' | 'query';
  readonly table: string;
  readonly query: string;
  readonly incrementalColumn: string;
  readonly path: string;
  readonly pattern: string;
  readonly resourceType: string;
  readonly search: string;
  readonly bulkExport: boolean;
  readonly name: string;
  readonly description: string;
  readonly owner: string;
  readonly sensitivity?: Sensitivity;
  readonly labels: string;
  readonly openTo: readonly string[];
}

export const emptyDraft: SourceDraft = {
  url: '',
  host: '',
  port: '',
  database: '',
  tls: true,
  region: '',
  bucket: '',
  pathStyle: false,
  hostKey: '',
  username: '',
  secret: '',
  privateKey: '',
  kept: 'keep',
  by: 'table',
  table: '',
  query: '',
  incrementalColumn: '',
  path: '',
  pattern: '',
  resourceType: '',
  search: '',
  bulkExport: false,
  name: '',
  description: '',
  owner: '',
  labels: '',
  openTo: [],
};

const present = (text: string): string | null => text.trim() || null;

export const signInOf = (draft: SourceDraft, kind: SourceKind): SignIn => {
  const ways = signInsOf[kind];
  return ways.find((way) => way === draft.signIn) ?? ways[0] ?? 'none';
};

/** How it is reached: only what its kind needs. */
export function connectionOf(draft: SourceDraft, kind: SourceKind): SourceConnectionInput {
  const signIn = signInOf(draft, kind);
  const username = signIn === 'password' || signIn === 'key' ? present(draft.username) : null;
  const port = draft.port === '' ? (standardPorts[kind] ?? null) : Number(draft.port);
  switch (kind) {
    case 'HTTP':
    case 'FHIR':
    case 'DCAT':
      return { url: present(draft.url), username };
    case 'POSTGRESQL':
    case 'MARIADB':
      return { host: present(draft.host), port, database: present(draft.database), tls: draft.tls, username };
    case 'S3':
      return {
        url: present(draft.url),
        region: present(draft.region),
        bucket: present(draft.bucket),
        pathStyle: draft.pathStyle,
        username,
      };
    case 'SFTP':
      return { host: present(draft.host), port, hostKey: present(draft.hostKey), username };
  }
}

/** Which data: only what its kind needs. */
export function selectionOf(draft: SourceDraft, kind: SourceKind): SourceSelectionInput {
  switch (kind) {
    case 'HTTP':
    case 'DCAT':
      return {};
    case 'POSTGRESQL':
    case 'MARIADB':
      return {
        ...(draft.by === 'table' ? { table: present(draft.table) } : { query: present(draft.query) }),
        incrementalColumn: present(draft.incrementalColumn),
      };
    case 'S3':
    case 'SFTP':
      return { path: present(draft.path), pattern: present(draft.pattern) };
    case 'FHIR':
      return {
        resourceType: present(draft.resourceType),
        search: present(draft.search),
        bulkExport: draft.bulkExport,
      };
  }
}

/** What signs in; null where nothing does, or where the kept credential stays. */
export function credentialOf(draft: SourceDraft, kind: SourceKind, isKept: boolean): SourceCredentialInput | null {
  const signIn = signInOf(draft, kind);
  if (signIn === 'none' || (isKept && draft.kept !== 'replace')) return null;
  if (signIn === 'key') return { privateKey: present(draft.privateKey), secret: draft.secret || null };
  return draft.secret === '' ? null : { secret: draft.secret };
}

/** Whether the credential that is kept must go. */
export const removesCredential = (draft: SourceDraft, kind: SourceKind, isKept: boolean) =>
  isKept && (draft.kept === 'remove' || signInOf(draft, kind) === 'none');

/** Whether the data is named: an address, a table, a query, a resource type. Paths may be left open. */
export function isSelected(draft: SourceDraft, kind: SourceKind): boolean {
  if (kind === 'HTTP') return present(draft.url) !== null;
  if (kind === 'DCAT') return true;
  if (isDatabase(kind)) return present(draft.by === 'table' ? draft.table : draft.query) !== null;
  return kind !== 'FHIR' || present(draft.resourceType) !== null;
}

/** Whether enough is said to try the connection. */
export function isReachable(draft: SourceDraft, kind: SourceKind): boolean {
  const { url, host, bucket, username, database } = connectionOf(draft, kind);
  if (kind === 'HTTP' || kind === 'FHIR' || kind === 'DCAT') return Boolean(url);
  if (kind === 'S3') return Boolean(bucket);
  if (kind === 'SFTP') return Boolean(host && username);
  return Boolean(host && username && (kind === 'MARIADB' || database));
}

export const isConnected = (draft: SourceDraft, kind: SourceKind) =>
  isReachable(draft, kind) && (kind !== 'SFTP' || present(draft.hostKey) !== null);

/** Takes what was found at the source for the data. */
export function choose(draft: SourceDraft, kind: SourceKind, name: string): SourceDraft {
  if (kind === 'DCAT') return draft;
  if (isDatabase(kind)) return { ...draft, by: 'table', table: name };
  return kind === 'FHIR' ? { ...draft, resourceType: name } : { ...draft, path: name };
}

export function chosenName(draft: SourceDraft, kind: SourceKind): string {
  if (kind === 'HTTP' || kind === 'DCAT') return draft.url;
  if (isDatabase(kind)) return draft.by === 'table' ? draft.table : draft.query;
  return kind === 'FHIR' ? draft.resourceType : [draft.path, draft.pattern].filter(Boolean).join(' ');
}

const texts = <T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(
    Object.entries(values as Record<string, unknown>).filter(([key, value]) => value != null && key !== '__typename'),
  ) as { [K in keyof T]: NonNullable<T[K]> };

/** A source as the wizard changes it. */
export function draftOf(source: SourceDetailsFragment): SourceDraft {
  const { connection, selection, hasCredential } = source;
  const username = connection?.username ?? '';
  return {
    ...emptyDraft,
    ...texts(connection ?? {}),
    ...texts(selection),
    port: connection?.port == null ? '' : String(connection.port),
    by: selection.query ? 'query' : 'table',
    signIn: username ? 'password' : hasCredential ? 'token' : 'none',
    name: source.name,
    description: source.description,
    owner: source.owner?.id ?? '',
    sensitivity: source.sensitivity,
    labels: source.labels.join(', '),
  };
}
