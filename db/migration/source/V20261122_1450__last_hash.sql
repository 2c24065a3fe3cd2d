-- It is compared with the bytes of the next run and never read: the blob itself may be gone.
alter table source.synchronisation rename column last_blob to last_hash;
