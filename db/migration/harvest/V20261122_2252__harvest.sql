create schema harvest;

-- A catalog that is brought in, by hand or on a schedule.
create table harvest.harvested_catalog (
    -- also the id of the catalog's origin
    id uuid primary key,
    source_id uuid not null unique references source.data_source (id),
    -- who may know of what it brings
    audience text not null check (audience in ('PUBLIC', 'SIGNED_IN')),
    cron text,
    time_zone text,
    paused boolean not null,
    -- when the schedule starts it next; null where it has none, or waits
    next_run_at timestamptz,
    failures int not null default 0,
    created_by uuid not null references identity.user_account (id),
    created_at timestamptz not null,
    check ((cron is null) = (time_zone is null))
);

create index on harvest.harvested_catalog (next_run_at);

create table harvest.run (
    id uuid primary key,
    harvest_id uuid not null references harvest.harvested_catalog (id) on delete cascade,
    state text not null check (state in ('QUEUED', 'RUNNING', 'WAITING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    attempt int not null default 0,
    scheduled boolean not null,
    started_by uuid not null references identity.user_account (id),
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    next_attempt_at timestamptz,
    pages int not null default 0,
    seen int not null default 0,
    created int not null default 0,
    changed int not null default 0,
    unchanged int not null default 0,
    gone int not null default 0,
    broken int not null default 0,
    -- datasets of this hub itself, which came back
    own int not null default 0,
    -- why those that were not seen were not marked as gone
    kept text,
    failure jsonb
);

create index on harvest.run (harvest_id, id);
create unique index run_active on harvest.run (harvest_id) where state in ('QUEUED', 'RUNNING', 'WAITING');

create table harvest.broken_record (
    run_id uuid not null references harvest.run (id) on delete cascade,
    number int not null,
    page int not null,
    line int,
    iri text,
    problem text not null,
    detail text,
    primary key (run_id, number)
);

-- The table of db-scheduler: https://github.com/kagkarlsson/db-scheduler, postgresql_tables.sql
create table harvest.scheduled_task (
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

create index on harvest.scheduled_task (execution_time);
create index on harvest.scheduled_task (last_heartbeat);
