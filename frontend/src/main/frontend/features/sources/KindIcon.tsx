import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import { Boxes, Database, DatabaseZap, FolderLock, Globe, HeartPulse, LibraryBig, type LucideIcon } from 'lucide-react';
import { createElement } from 'react';

const icons: Readonly<Record<SourceKind, LucideIcon>> = {
  HTTP: Globe,
  POSTGRESQL: Database,
  MARIADB: DatabaseZap,
  S3: Boxes,
  SFTP: FolderLock,
  FHIR: HeartPulse,
  DCAT: LibraryBig,
};

/** The sign of a kind of source, beside its name. */
export function KindIcon({ kind, size }: { readonly kind: SourceKind; readonly size: number }) {
  return createElement(icons[kind], { 'aria-hidden': true, size });
}
