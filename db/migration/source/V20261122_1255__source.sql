create schema source;

-- Where data comes from.
create table source.data_source (
    id uuid primary key,
    kind text not null,
    name text not null,
    description text not null,
    owner_id uuid not null references identity.user_account (id),
    sensitivity text not null,
    labels text[] not null,
    connection jsonb not null,
    selection jsonb not null,
    -- null: the platform's
    workspace_id uuid references workspace.space (id),
    created_by uuid not null references identity.user_account (id),
    created_at timestamptz not null,
    -- AES-GCM: twelve bytes of nonce, then what was encrypted with its tag; and the name of the key
    credential bytea,
    credential_key text,
    check ((credential is null) = (credential_key is null)),
    -- what has a credential is a manager's, so never a workspace's own
    check (workspace_id is null or credential is null)
);

create index data_source_workspace on source.data_source (workspace_id);

-- The projects that a source of the platform is open to.
create table source.opening (
    source_id uuid not null references source.data_source (id) on delete cascade,
    workspace_id uuid not null references workspace.space (id),
    primary key (source_id, workspace_id)
);

create index opening_workspace on source.opening (workspace_id);

create table source.synchronisation (
    id uuid primary key,
    workspace_id uuid not null references workspace.space (id),
    source_id uuid not null references source.data_source (id),
    -- of the dataset that its first run makes
    title text not null,
    description text not null,
    sensitivity text not null,
    labels text[] not null,
    -- no foreign key: a dataset may be deleted, and the next run says so
    dataset_id uuid unique,
    cron text,
    time_zone text,
    paused boolean not null,
    -- when the schedule starts it next; null where it has none, or waits
    next_run_at timestamptz,
    failures int not null default 0,
    on_reject text not null,
    -- where the last version ended at the source; only the connector reads it
    cursor text,
    created_by uuid not null references identity.user_account (id),
    created_at timestamptz not null,
    check ((cron is null) = (time_zone is null))
);

create index synchronisation_workspace on source.synchronisation (workspace_id);
create index synchronisation_due on source.synchronisation (next_run_at);
create index synchronisation_source on source.synchronisation (source_id);

create table source.run (
    id uuid primary key,
    synchronisation_id uuid not null references source.synchronisation (id) on delete cascade,
    state text not null check (state in
        ('QUEUED', 'FETCHING', 'IMPORTING', 'WAITING', 'SUCCEEDED', 'UNCHANGED', 'FAILED', 'CANCELLED')),
    attempt int not null default 0,
    scheduled boolean not null,
    accept_schema_change boolean not null,
    started_by uuid not null references identity.user_account (id),
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    next_attempt_at timestamptz,
    bytes bigint,
    -- chosen before the import begins, with the cursor to be kept once it is done: after a crash they tell whether it was
    import_id uuid,
    import_cursor text,
    rows_read bigint,
    rows_stored bigint,
    rows_rejected bigint,
    version_number int,
    failure jsonb
);

create index run_of_synchronisation on source.run (synchronisation_id, id);
create unique index run_active on source.run (synchronisation_id)
    where state in ('QUEUED', 'FETCHING', 'IMPORTING', 'WAITING');

-- The table of db-scheduler: https://github.com/kagkarlsson/db-scheduler, postgresql_tables.sql
create table source.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_task_execution_time on source.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on source.scheduled_task (last_heartbeat);
