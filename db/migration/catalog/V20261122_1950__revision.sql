-- What the catalog's graph says of each dataset to each audience, by its digest; and what it has ceased to say. It
-- outlives the files of the graph, and the dataset, so that who follows the changes misses none.
create table catalog.revision (
    audience text not null,
    dataset_id uuid not null,
    -- counts the changes of the audience's graph; of each dataset the last one is kept
    seq bigint not null,
    kind text not null check (kind in ('CREATED', 'UPDATED', 'DELETED')),
    digest text not null,
    since timestamptz not null,
    -- of what is said, as N-Triples
    bytes bigint not null,
    primary key (audience, dataset_id) include (kind, since, bytes),
    unique (audience, seq)
);

create index on catalog.revision (audience, since);

-- Which files of the graph the revisions describe; no row while these are being made.
create table catalog.generation (
    id uuid primary key
);
