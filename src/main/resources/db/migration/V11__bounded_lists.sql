-- Lists that are read whole are bounded where they are written: the status history of a meeting, what one statement
-- conveys, and the revisions of one. One writer at a time means that no two pass a bound together.

alter table statement add constraint revisions_are_bounded check (revision <= 1000);

create function check_status_history() returns trigger language plpgsql as $$
begin
  if (select count(*) from (select from status_change where meeting_id = new.meeting_id limit 1001) known) > 1000 then
    raise exception 'a meeting has at most 1000 status changes'
      using errcode = 'check_violation', constraint = 'status_history_is_bounded';
  end if;
  return null;
end
$$;

create trigger bounded after insert on status_change for each row execute function check_status_history();

create function check_conveyed() returns trigger language plpgsql as $$
begin
  if (select count(*) from (select from statement where conveyed_by_id = new.conveyed_by_id limit 1001) known) > 1000 then
    raise exception 'a statement conveys at most 1000 others'
      using errcode = 'check_violation', constraint = 'conveyed_statements_are_bounded';
  end if;
  return null;
end
$$;

create trigger bounded after insert or update of conveyed_by_id on statement
  for each row when (new.conveyed_by_id is not null) execute function check_conveyed();
