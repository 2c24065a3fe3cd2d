create schema dataset;

create table dataset.data_set (
    id uuid primary key,
    workspace_id uuid not null,
    -- its name in SQL and in addresses, fixed at creation
    slug text not null,
    title text not null,
    description text not null,
    owner_id uuid not null,
    sensitivity text not null check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE')),
    labels text[] not null,
    current_version uuid,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (workspace_id, slug)
);

create index data_set_owner on dataset.data_set (owner_id);

-- Rows are never changed; the profile is added once it is counted.
create table dataset.version (
    id uuid primary key,
    dataset_id uuid not null references dataset.data_set (id) on delete cascade,
    number int not null check (number > 0),
    -- SHA-256 of its Parquet bytes
    blob text not null,
    size bigint not null,
    row_count bigint not null,
    -- [{name, type, label}]
    columns jsonb not null,
    profile jsonb,
    origin text not null check (origin in ('IMPORT', 'DATAFLOW')),
    -- versions of any dataset that its rows were made from; they may be gone
    parents uuid[] not null,
    import_report jsonb,
    -- SHA-256 of the file it was imported from, as it came
    original_blob text,
    created_by uuid not null,
    created_at timestamptz not null,
    unique (dataset_id, number)
);

create index version_blob on dataset.version (blob);

alter table dataset.data_set
    add constraint data_set_current_version foreign key (current_version) references dataset.version (id)
    deferrable initially deferred;

-- What the catalog has of a dataset: one version, since when. No row while it is not published.
create table dataset.publication (
    dataset_id uuid primary key references dataset.data_set (id),
    version_id uuid not null references dataset.version (id),
    listed boolean not null,
    published_at timestamptz not null,
    approval_id uuid not null
);
