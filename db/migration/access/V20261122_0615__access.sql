create schema access;

-- What a room says of a resource it owns, so that access can answer without asking the room.
create table access.protection (
    resource_kind text not null,
    resource_id uuid not null,
    -- the workspace it belongs to; null for a workspace itself
    workspace_id uuid,
    owner_id uuid not null,
    sensitivity text check (sensitivity in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'SENSITIVE')),
    published boolean not null default false,
    listed boolean not null default false,
    primary key (resource_kind, resource_id)
);

create index protection_workspace on access.protection (workspace_id);

-- subject is related to resource: a person is owner, manager, editor or reader of a workspace; a workspace has a
-- dataset in its library; a person is viewer or editor of a shared dashboard.
create table access.relation (
    subject_kind text not null,
    subject_id uuid not null,
    relation text not null,
    resource_kind text not null,
    resource_id uuid not null,
    created_at timestamptz not null,
    created_by uuid,
    primary key (subject_kind, subject_id, resource_kind, resource_id, relation)
);

create index relation_resource on access.relation (resource_kind, resource_id);

create table access.data_grant (
    id uuid primary key,
    subject_kind text not null check (subject_kind in ('user', 'workspace', 'application')),
    subject_id uuid not null,
    dataset_id uuid not null,
    -- null: every column
    columns text[],
    row_rule jsonb not null,
    purpose text not null,
    granted_by uuid not null,
    request_id uuid,
    created_at timestamptz not null,
    expires_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by uuid
);

create index data_grant_subject on access.data_grant (subject_kind, subject_id, dataset_id);
create index data_grant_dataset on access.data_grant (dataset_id);
