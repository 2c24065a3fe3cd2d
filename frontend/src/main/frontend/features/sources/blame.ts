import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import type { Problem } from 'Frontend/lib/graphql/problems';
import { isDatabase } from './kinds';

const place = (kind: SourceKind) => (isDatabase(kind) || kind === 'SFTP' ? 'connection.host' : 'connection.url');

/** The field of the connection to look at where a trial failed for this reason; none where no single one is to blame. */
export function blamedField(
  kind: SourceKind,
  { key, parameters: { what, database } = {} }: Problem,
): string | undefined {
  switch (key ?? '') {
    case 'source.NAME_NOT_FOUND':
    case 'source.NOT_REACHABLE_FROM_HERE':
    case 'source.ADDRESS_REFUSED':
    case 'source.UNREACHABLE':
      return place(kind);
    case 'source.TLS_WRONG':
      return isDatabase(kind) ? 'connection.tls' : place(kind);
    case 'source.CREDENTIAL_REFUSED':
    case 'source.CREDENTIAL_NEEDED':
      return 'credential.secret';
    case 'source.DATABASE_UNKNOWN':
      return 'connection.database';
    case 'source.NOT_PERMITTED':
      return isDatabase(kind) && what === database ? 'connection.database' : undefined;
    case 'source.NOTHING_FOUND':
      return kind === 'S3' && typeof what === 'string' && !what.includes('/') ? 'connection.bucket' : undefined;
    default:
      return undefined;
  }
}
