create schema lineage;

-- Versions of which an event has told; history, so it outlives the datasets themselves.
create table lineage.version (
    version_id uuid primary key,
    dataset_id uuid not null,
    at timestamptz not null
);

create index version_dataset on lineage.version (dataset_id, version_id);

-- What a version's rows were made of.
create table lineage.edge (
    child_version uuid not null references lineage.version (version_id),
    parent_version uuid not null,
    parent_dataset uuid not null,
    primary key (child_version, parent_version)
);

create index edge_parent on lineage.edge (parent_dataset);

-- Which run of which dataflow has written a version.
create table lineage.written (
    version_id uuid primary key,
    dataflow_id uuid not null,
    run_id uuid not null
);

create table lineage.column_edge (
    child_version uuid not null,
    child_column text not null,
    parent_version uuid not null,
    parent_column text not null,
    primary key (child_version, child_column, parent_version, parent_column)
);

-- Datasets as they hang together now: by the newest version of each.
create view lineage.latest_edge as
select latest.dataset_id as child_dataset, latest.version_id as child_version,
       edge.parent_dataset, edge.parent_version, written.dataflow_id
from (
    select distinct on (dataset_id) dataset_id, version_id
    from lineage.version
    order by dataset_id, version_id desc
) latest
join lineage.edge on edge.child_version = latest.version_id
left join lineage.written on written.version_id = latest.version_id;
