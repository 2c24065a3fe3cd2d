create schema query;

-- What a person asked in a workspace, theirs alone.
create table query.run (
    id uuid primary key,
    person_id uuid not null,
    workspace_id uuid not null,
    sql text not null,
    started_at timestamptz not null,
    elapsed_millis bigint not null,
    state text not null check (state in ('SUCCEEDED', 'FAILED', 'CANCELLED')),
    row_count bigint,
    error text
);

create index run_history on query.run (person_id, workspace_id, id);

create table query.saved_query (
    id uuid primary key,
    person_id uuid not null,
    workspace_id uuid not null,
    name text not null,
    sql text not null,
    updated_at timestamptz not null,
    unique (person_id, workspace_id, name)
);

-- The key of hashed columns: one row, made on first use. Whoever has it can guess what was hashed.
create table query.hash_key (
    one boolean primary key default true check (one),
    key bytea not null
);
