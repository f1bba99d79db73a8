-- Followers of the journal are woken when a transaction that wrote to it commits. The notification says nothing more:
-- whoever hears it reads on from where he is, so that one that is lost loses nothing.

create function announce_changes() returns trigger language plpgsql as $$
begin
  perform pg_notify('journal', '');
  return null;
end
$$;

create trigger announced after insert on journal for each statement execute function announce_changes();
