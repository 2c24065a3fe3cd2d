-- The answer of a query may be kept as a version.
alter table dataset.version drop constraint version_origin_check;
alter table dataset.version add constraint version_origin_check check (origin in ('IMPORT', 'DATAFLOW', 'QUERY'));
