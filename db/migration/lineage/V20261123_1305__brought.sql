-- Which source outside the hub a version was brought from, and what that was called then: it may be gone since.
create table lineage.brought (
    version_id uuid primary key,
    source_id uuid not null,
    source_name text not null
);
