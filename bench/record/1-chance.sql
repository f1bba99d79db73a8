-- What the record is made of: chance that is the same for the same seed, keys, days and words.

create schema bench;

-- From 0 to 1, the same for the same seed, stream and number.
create function bench.chance(stream integer, n bigint) returns double precision
language sql immutable strict parallel safe
return (hashint8extended(n, :seed * 1000 + stream) & 4503599627370495) / 4503599627370496.0;

-- One of so many, the first the most often: the higher the skew, the fewer have most.
create function bench.pick(most bigint, skew double precision, stream integer, n bigint) returns bigint
language sql immutable strict parallel safe
return floor(most * power(bench.chance(stream, n), skew))::bigint;

-- A UUID of version 7 that sorts by the number.
create function bench.key(kind text, n bigint) returns uuid
language sql immutable strict parallel safe
return (
  lpad(to_hex(1500000000000 + n * 20), 12, '0') || '7' || left(md5(kind || n || :seed), 3) || '9'
    || right(md5(kind || n || :seed), 15)
)::uuid;

create function bench.any_day(stream integer, n bigint) returns date
language sql immutable strict parallel safe
return date '2000-01-01' + floor(9490 * bench.chance(stream, n))::integer;

create function bench.meeting_day(n bigint) returns date
language sql immutable strict parallel safe
return bench.any_day(10, n);

-- Most days are known, some to the month, some by inference.
create type bench.partial as (edtf varchar, earliest date, latest date, basis varchar);
create function bench.dated(day date, chance double precision) returns bench.partial
language sql immutable strict parallel safe
return case
  when chance < 0.04 then row(
    to_char(day, 'YYYY-MM'),
    date_trunc('month', day)::date,
    (date_trunc('month', day) + interval '1 month - 1 day')::date,
    null
  )::bench.partial
  when chance < 0.07 then row(to_char(day, 'YYYY-MM-DD') || '?', day, day, 'the day of the article')::bench.partial
  else row(to_char(day, 'YYYY-MM-DD'), day, day, null)::bench.partial
end;

create function bench.leader_of_meeting(meeting bigint, ordinal integer) returns bigint
language sql immutable strict parallel safe
return bench.pick(:leaders, 2.5, 20 + ordinal, meeting);

create table bench.country as
select row_number() over (order by md5(code || :seed)) - 1 as n, code from country;

-- Words as often as in a language: 200 of the trade, then rarer and rarer ones.
create table bench.word as
select row_number() over () - 1 as n, word
from (
  select word from regexp_split_to_table(:words, '\s+') with ordinality as trade (word, place) where word <> ''
  union all
  select one || two || three
  from regexp_split_to_table('ba ko ri mu ten sal ver dor lin gra pol est nav kir zum', ' ') as one,
    regexp_split_to_table('la re mi no tu van der sko bel rin tal os ek um ar', ' ') as two,
    regexp_split_to_table('ne st ka vo ria lin ton gen mar dis pal tor wen sky los ber', ' ') as three
) words (word);
alter table bench.word add primary key (n);

create table bench.phrase as
select p.n, string_agg(word.word, ' ' order by place) as words
from generate_series(0, 19999) as p (n)
cross join generate_series(0, 4) as place
join bench.word on word.n = bench.pick(:vocabulary, 3, 40 + place, p.n)
group by p.n;
alter table bench.phrase add primary key (n);
analyze bench.word, bench.phrase;
