-- What a person should know of how a file was read: [{code, parameters}]
alter table ingest.job add column notes jsonb not null default '[]';
