-- Since when no room names the blob; it is removed a while later, unless somebody stores the same bytes again.
alter table storage.blob add column orphan_since timestamptz;

create index blob_orphan on storage.blob (orphan_since) where orphan_since is not null;
