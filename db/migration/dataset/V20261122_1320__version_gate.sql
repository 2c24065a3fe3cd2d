-- A version may wait for its checks before it becomes current, or be held back by them until somebody releases it.
alter table dataset.version
    add column admission text not null default 'ADMITTED' check (admission in ('ADMITTED', 'PENDING', 'HELD_BACK')),
    add column released_by uuid,
    add column released_at timestamptz,
    add column release_reason text;
