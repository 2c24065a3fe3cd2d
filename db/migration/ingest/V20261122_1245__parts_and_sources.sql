-- What comes from a source was never uploaded; a file of several tables makes one import a table, all of one series.
alter table ingest.job
    alter column upload drop not null,
    add column part text,
    add column series_id uuid;

create index job_upload on ingest.job (upload);
