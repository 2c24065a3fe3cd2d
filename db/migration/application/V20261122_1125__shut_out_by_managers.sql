-- Shut out by a platform manager: only a platform manager lets it in again.
alter table application.client add column locked boolean not null default false;
