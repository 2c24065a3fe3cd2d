-- What the catalog's graph will say of each dataset, as far as that is another thing than it says now, while it is made
-- again. Nobody reads it before the new graph takes the place of the old one; it is worth nothing after a crash.
create unlogged table catalog.revision_next (
    audience text not null,
    dataset_id uuid not null,
    kind text not null check (kind in ('CREATED', 'UPDATED', 'DELETED')),
    digest text not null,
    bytes bigint not null,
    primary key (audience, dataset_id)
);
