-- The statements on a meeting are asked for by their days more than anything else is: so the days stand beside the position,
-- where one index has them in order.

alter table "position"
  add column said_on_earliest date,
  add column said_on_latest date;

update "position" p
set said_on_earliest = s.said_on_earliest, said_on_latest = s.said_on_latest
from statement s
where s.id = p.statement_id;

alter table "position"
  alter column said_on_earliest set not null,
  alter column said_on_latest set not null;

drop index position_meeting;
create index position_meeting on "position" (meeting_id, said_on_earliest, said_on_latest, statement_id);

create function take_days_of_statement() returns trigger language plpgsql as $$
begin
  select s.said_on_earliest, s.said_on_latest into new.said_on_earliest, new.said_on_latest
  from statement s
  where s.id = new.statement_id;
  return new;
end
$$;

create trigger dated before insert or update on "position"
  for each row execute function take_days_of_statement();

create function give_days_to_positions() returns trigger language plpgsql as $$
begin
  update "position" set ordinal = ordinal where statement_id = new.id;
  return null;
end
$$;

create trigger dates_positions after update of said_on_earliest, said_on_latest on statement
  for each row
  when ((old.said_on_earliest, old.said_on_latest) is distinct from (new.said_on_earliest, new.said_on_latest))
  execute function give_days_to_positions();

-- The meetings of one format in their order, likewise.
drop index meeting_format;
create index meeting_format
  on meeting (format, coalesce(date_earliest, 'infinity'), coalesce(date_latest, 'infinity'), id);

-- Named one by one, its statements are planned once a session and not once a row.
create or replace function make_search_document() returns trigger language plpgsql as $$
begin
  case tg_argv[0]
    when 'actor' then perform search_actor(new.id);
    when 'event' then perform search_event(new.id);
    when 'meeting' then perform search_meeting(new.id);
    when 'article' then perform search_article(new.id);
    when 'statement' then perform search_statement(new.id);
  end case;
  return null;
end
$$;
