-- When a dataset was taken out of the catalog last: a decision from before does not bring it back.
alter table dataset.data_set add column withdrawn_at timestamptz;
