create schema dashboard;

create table dashboard.board (
    id uuid primary key,
    workspace_id uuid not null references workspace.space (id),
    name text not null,
    description text not null default '',
    tiles jsonb not null,
    revision int not null,
    created_at timestamptz not null,
    created_by uuid not null references identity.user_account (id),
    updated_at timestamptz not null,
    updated_by uuid not null references identity.user_account (id)
);

create index board_workspace on dashboard.board (workspace_id);
