create schema demo;

-- One row once the demo world has been made: what people change or delete of it afterwards stays as they left it.
create table demo.story (
    told_at timestamptz primary key
);
