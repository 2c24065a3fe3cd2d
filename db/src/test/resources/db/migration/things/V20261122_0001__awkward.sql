-- Tables that are awkward to bring back: references in a circle, generated and identity columns, a row that the
-- migration itself makes, a table that refuses change, a name that needs quotes.
create schema things;
create sequence things.counter;

create table things.root (
    id bigint primary key,
    favourite bigint
);

create table things.leaf (
    id bigint generated always as identity primary key,
    root bigint not null references things.root,
    parent bigint references things.leaf,
    name text not null,
    doubled bigint generated always as (id * 2) stored
);

alter table things.root add foreign key (favourite) references things.leaf deferrable initially deferred;
insert into things.root values (1, null);

create table things."Order" ("Select" text primary key, bytes bytea not null, at timestamptz not null);

create function things.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'this table only grows';
end $$;
create trigger only_grows before update or delete or truncate on things."Order"
    for each statement execute function things.refuse();
create trigger nothing_by_itself after insert on things."Order"
    for each statement execute function things.refuse();
alter table things."Order" disable trigger nothing_by_itself;
