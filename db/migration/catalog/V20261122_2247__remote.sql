-- Another catalog of which datasets were brought in.
create table catalog.origin (
    id uuid primary key,
    name text not null,
    -- who may know of its datasets
    audience text not null check (audience in ('PUBLIC', 'SIGNED_IN')),
    -- whether it was taken out, with all it had brought: nothing more is taken of it
    removed boolean not null default false
);

-- A dataset that another catalog describes. What was taken out here keeps its row, so that its name stays known.
create table catalog.remote (
    id uuid primary key,
    origin_id uuid not null references catalog.origin (id),
    -- its own name in the world
    iri text not null unique,
    state text not null check (state in ('SAID', 'GONE', 'REMOVED')),
    title text not null,
    description text not null,
    publisher text not null,
    keywords text[] not null,
    page text,
    -- as N-Triples in an order that is always the same
    body text not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    -- when its origin was found not to have it any more
    gone_at timestamptz,
    check ((state = 'GONE') = (gone_at is not null))
);

create index on catalog.remote (origin_id, last_seen);
