-- Which servers this schema still serves: those that know schema `compatible_from` or a newer one. A migration that takes away or
-- changes what an older server reads or writes sets it to its own version; an older server then refuses to start on it.
create table schema_compatibility (
  single boolean primary key default true check (single),
  compatible_from integer not null
);
insert into schema_compatibility (compatible_from) values (23);

-- Only their owner may refresh what the planner knows of the tables (a privilege for it comes with PostgreSQL 17), and an import,
-- whose tables grow a thousandfold within minutes, needs it whatever its role. Nothing is looked up by names that a caller could make.
create function refresh_statistics() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  kept regclass;
begin
  for kept in
    select c.oid
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r'
    and c.relowner = current_user::regrole
    and n.nspname !~ '^pg_'
    and n.nspname <> 'information_schema'
  loop
    execute format('analyze %s', kept);
  end loop;
end
$$;
