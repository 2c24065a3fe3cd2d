create schema workspace;

-- My Studio of a person, or a project. Members are relations of the room access.
create table workspace.space (
    id uuid primary key,
    slug text not null unique,
    kind text not null check (kind in ('STUDIO', 'PROJECT')),
    name text not null,
    description text not null default '',
    owner_id uuid not null references identity.user_account (id),
    created_at timestamptz not null
);

create unique index workspace_studio on workspace.space (owner_id) where kind = 'STUDIO';
