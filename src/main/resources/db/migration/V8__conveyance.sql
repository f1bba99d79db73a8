-- Speech within speech ends somewhere: no statement is conveyed by itself, through others neither. One writer at a time
-- means that no two can close a circle together.

create function check_conveyance() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive around (id) as (
      select new.conveyed_by_id
      union
      select s.conveyed_by_id
      from statement s join around on around.id = s.id
      where s.conveyed_by_id is not null
    )
    select from around where id = new.id
  ) then
    raise exception 'no statement is conveyed by itself, through others neither' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create trigger conveyed after insert or update of conveyed_by_id on statement
  for each row when (new.conveyed_by_id is not null) execute function check_conveyance();
