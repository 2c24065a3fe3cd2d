-- Datasets that came together: the tables of one file.
create table dataset.series (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
);

alter table dataset.data_set add column series_id uuid references dataset.series (id);

create index data_set_series on dataset.data_set (series_id) where series_id is not null;
