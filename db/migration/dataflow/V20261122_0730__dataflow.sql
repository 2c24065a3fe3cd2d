create schema dataflow;

create table dataflow.flow (
    id uuid primary key,
    workspace_id uuid not null references workspace.space (id),
    -- its name in addresses, fixed at creation
    slug text not null,
    name text not null,
    created_by uuid not null references identity.user_account (id),
    created_at timestamptz not null,
    -- the draft; each save raises the revision
    draft jsonb not null,
    revision int not null,
    saved_by uuid not null references identity.user_account (id),
    saved_at timestamptz not null,
    unique (workspace_id, slug)
);

create table dataflow.version (
    id uuid primary key,
    flow_id uuid not null references dataflow.flow (id) on delete cascade,
    number int not null,
    revision int not null,
    graph jsonb not null,
    deployed_by uuid not null references identity.user_account (id),
    deployed_at timestamptz not null,
    unique (flow_id, number),
    unique (flow_id, revision)
);

create function dataflow.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A deployed version never changes.';
end
$$;

create trigger version_never_changes before update on dataflow.version
    for each row execute function dataflow.refuse_change();

create table dataflow.run (
    id uuid primary key,
    flow_id uuid not null references dataflow.flow (id) on delete cascade,
    -- null: the draft
    version_id uuid references dataflow.version (id) on delete cascade,
    revision int not null,
    graph jsonb not null,
    -- chosen by who starts it, so that a repeated request is known as one
    key text not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    started_by uuid not null references identity.user_account (id),
    queued_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    steps jsonb not null,
    outputs jsonb not null,
    failure jsonb,
    unique (flow_id, started_by, key)
);

create index run_of_flow on dataflow.run (flow_id, id);
create unique index run_active on dataflow.run (flow_id) where state in ('QUEUED', 'RUNNING');

-- The datasets that a dataflow has made, by the slug its outputs name them.
create table dataflow.output (
    flow_id uuid not null references dataflow.flow (id) on delete cascade,
    slug text not null,
    dataset_id uuid not null references dataset.data_set (id) on delete cascade,
    -- the highest sensitivity of what went into it so far
    sensitivity text not null,
    primary key (flow_id, slug)
);

create index output_dataset on dataflow.output (dataset_id);
