-- What an outlook reasons from is who said when how likely a meeting is, of all that still stands: so that too stands beside the
-- position, and the index of a meeting's positions answers without their statements.
--
-- Older servers: triggers write the new columns for them, and the functions that get other names are called by triggers alone.

alter table "position"
  add column speaker_id uuid,
  add column retracted boolean;

alter table "position" disable trigger user;
update "position" p
set speaker_id = s.speaker_id, retracted = s.state = 'RETRACTED'
from statement s
where s.id = p.statement_id;
alter table "position" enable trigger user;

alter table "position"
  alter column speaker_id set not null,
  alter column retracted set not null;

drop index position_meeting;
create index position_meeting on "position" (meeting_id, said_on_earliest, said_on_latest, sequence, statement_id)
  include (speaker_id, likelihood, retracted);

create or replace function take_days_of_statement() returns trigger language plpgsql as $$
begin
  select s.said_on_earliest, s.said_on_latest, s.sequence, s.speaker_id, s.state = 'RETRACTED'
  into new.said_on_earliest, new.said_on_latest, new.sequence, new.speaker_id, new.retracted
  from statement s
  where s.id = new.statement_id;
  return new;
end
$$;
alter function take_days_of_statement() rename to take_columns_of_statement;

drop trigger dates_positions on statement;
alter function give_days_to_positions() rename to give_columns_to_positions;
create trigger gives_columns after update of said_on_earliest, said_on_latest, sequence, speaker_id, state on statement
  for each row
  when (
    (old.said_on_earliest, old.said_on_latest, old.sequence, old.speaker_id, old.state)
      is distinct from (new.said_on_earliest, new.said_on_latest, new.sequence, new.speaker_id, new.state)
  )
  execute function give_columns_to_positions();
