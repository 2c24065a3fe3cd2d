-- A file that an application sends as the next version of a dataset it may push to. The upload goes; this stays.
create table ingest.push (
    upload text primary key,
    application_id uuid not null,
    owner_id uuid not null,
    dataset_id uuid not null,
    created_at timestamptz not null,
    -- the import it became; null while it comes, or waits
    job_id uuid references ingest.job (id)
);

create index push_job on ingest.push (job_id);
