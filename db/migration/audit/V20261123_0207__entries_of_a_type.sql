-- Who did something of a type since a time, counted without reading what the entries say.
create index entry_type on audit.entry (type, at) include (resource_kind, resource_id, actor, app);
