-- Announcements say what changed, so that servers that keep rows in memory give up those and no others: the positions of the first
-- and of the last change, and the keys of records that were there before. A `*` stands for any: where they are many, and where
-- records are merged, which moves what refers to them in records that have no change of their own.
create or replace function announce_changes() returns trigger language plpgsql as $$
begin
  perform pg_notify('journal', concat_ws(' ', told.first, told.last, told.records))
  from (
    select
      min(j.position) as first,
      max(j.position) as last,
      case
        when bool_or(j.kind = 'MERGED') or count(*) filter (where j.kind <> 'RECORDED') > 100 then '*'
        else string_agg(distinct j.record_id::text, ' ') filter (where j.kind <> 'RECORDED')
      end as records
    from fresh j
  ) told
  where told.last is not null;
  return null;
end
$$;

drop trigger announced on journal;
create trigger announced after insert on journal
  referencing new table as fresh for each statement execute function announce_changes();
