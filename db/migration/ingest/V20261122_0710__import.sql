create schema ingest;

-- A file on its way to become a version: what was asked for, how far it is, what became of it.
create table ingest.job (
    id uuid primary key,
    workspace_id uuid not null,
    title text not null,
    upload text not null,
    file_name text not null,
    size bigint not null,
    -- what was asked for: dataset or description of a new one, options, columns, policy
    instructions jsonb not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    phase text,
    dataset_id uuid,
    version_number int,
    rows_read bigint,
    rows_stored bigint,
    rows_rejected bigint,
    cells_emptied bigint,
    rejects jsonb not null default '[]',
    rejects_blob text,
    failure jsonb,
    started_by uuid not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    check (rows_read = rows_stored + rows_rejected)
);

create index job_unfinished on ingest.job (state) where state in ('QUEUED', 'RUNNING');
