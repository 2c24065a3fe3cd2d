-- The hash of what the last version was made of: what is the same at a scheduled run is no new version.
alter table source.synchronisation add column last_blob text;
