create schema audit;

-- Each entry's hash covers its body and the hash before it, so that a changed or missing entry shows.
create table audit.entry (
    position bigint primary key,
    event_id uuid not null unique,
    at timestamptz not null,
    actor uuid,
    app uuid,
    type text not null,
    resource_kind text not null,
    resource_id uuid not null,
    -- canonical JSON (RFC 8785) of the event
    body text not null,
    previous_hash text not null,
    hash text not null
);

create index entry_resource on audit.entry (resource_kind, resource_id, position);
create index entry_actor on audit.entry (actor, position);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is append-only';
end $$;

create trigger entry_append_only before update or delete on audit.entry
    for each row execute function audit.refuse();
create trigger entry_no_truncate before truncate on audit.entry
    for each statement execute function audit.refuse();
