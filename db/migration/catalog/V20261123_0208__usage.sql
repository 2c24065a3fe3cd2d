-- By how many persons and applications the rows of a published dataset were read of late: as coarse as it is told. A
-- dataset that too few have read is missing.
create table catalog.usage (
    dataset_id uuid primary key references dataset.data_set (id) on delete cascade,
    users int not null check (users > 0)
);
