-- Mutations stored the days that the Gregorian reform left out, 5 to 14 October 1582, as those ten days later, and the days that the
-- server's time zone left out as the next ones. The texts of the dates are right: first and last days are made from them again.

create function pg_temp.day_of(part text, last boolean) returns date
language plpgsql immutable strict as $$
declare
  year integer := replace(left(part, 4), 'X', case when last then '9' else '0' end)::integer;
  month text := nullif(replace(substr(part, 6, 2), 'XX', ''), '');
  day text := nullif(replace(substr(part, 9, 2), 'XX', ''), '');
begin
  if day is not null then
    return make_date(year, month::integer, day::integer);
  elsif not last then
    return make_date(year, coalesce(month, '1')::integer, 1);
  elsif month is not null then
    return make_date(year, month::integer, 1) + interval '1 month' - interval '1 day';
  else
    return make_date(year, 12, 31);
  end if;
exception
  when datetime_field_overflow then
    return null;
end
$$;

-- The first or the last day of a text; the one that is stored where the text is none that mutations took.
create function pg_temp.written(edtf text, stored date, last boolean) returns date
language sql immutable strict
return (
  select coalesce(pg_temp.day_of(split_part(date, '/', case when last and date like '%/%' then 2 else 1 end), last), stored)
  from (
    select case
      when edtf ~ '^\d\d[\dX][\dX](-(\d\d|XX)(-(\d\d|XX))?)?(/\d\d[\dX][\dX](-(\d\d|XX)(-(\d\d|XX))?)?)?\??$'
      then rtrim(edtf, '?')
    end as date
  ) read
);

update office
set
  held_from_earliest = pg_temp.written(held_from_edtf, held_from_earliest, false),
  held_from_latest = pg_temp.written(held_from_edtf, held_from_latest, true),
  held_until_earliest = pg_temp.written(held_until_edtf, held_until_earliest, false),
  held_until_latest = pg_temp.written(held_until_edtf, held_until_latest, true)
where
  held_from_earliest <> pg_temp.written(held_from_edtf, held_from_earliest, false)
  or held_from_latest <> pg_temp.written(held_from_edtf, held_from_latest, true)
  or held_until_earliest <> pg_temp.written(held_until_edtf, held_until_earliest, false)
  or held_until_latest <> pg_temp.written(held_until_edtf, held_until_latest, true);

update event
set
  starts_on_earliest = pg_temp.written(starts_on_edtf, starts_on_earliest, false),
  starts_on_latest = pg_temp.written(starts_on_edtf, starts_on_latest, true),
  ends_on_earliest = pg_temp.written(ends_on_edtf, ends_on_earliest, false),
  ends_on_latest = pg_temp.written(ends_on_edtf, ends_on_latest, true)
where
  starts_on_earliest <> pg_temp.written(starts_on_edtf, starts_on_earliest, false)
  or starts_on_latest <> pg_temp.written(starts_on_edtf, starts_on_latest, true)
  or ends_on_earliest <> pg_temp.written(ends_on_edtf, ends_on_earliest, false)
  or ends_on_latest <> pg_temp.written(ends_on_edtf, ends_on_latest, true);

update meeting
set
  date_earliest = pg_temp.written(date_edtf, date_earliest, false),
  date_latest = pg_temp.written(date_edtf, date_latest, true)
where
  date_earliest <> pg_temp.written(date_edtf, date_earliest, false)
  or date_latest <> pg_temp.written(date_edtf, date_latest, true);

update article
set
  published_earliest = pg_temp.written(published_edtf, published_earliest, false),
  published_latest = pg_temp.written(published_edtf, published_latest, true)
where
  published_earliest <> pg_temp.written(published_edtf, published_earliest, false)
  or published_latest <> pg_temp.written(published_edtf, published_latest, true);

update statement
set
  said_on_earliest = pg_temp.written(said_on_edtf, said_on_earliest, false),
  said_on_latest = pg_temp.written(said_on_edtf, said_on_latest, true)
where
  said_on_earliest <> pg_temp.written(said_on_edtf, said_on_earliest, false)
  or said_on_latest <> pg_temp.written(said_on_edtf, said_on_latest, true);

update status_change
set
  date_earliest = pg_temp.written(date_edtf, date_earliest, false),
  date_latest = pg_temp.written(date_edtf, date_latest, true)
where
  date_earliest <> pg_temp.written(date_edtf, date_earliest, false)
  or date_latest <> pg_temp.written(date_edtf, date_latest, true);
