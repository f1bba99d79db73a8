-- What is asked for: each query so many times, spread over the record. Days are worked out once a set, for which `offset 0` stands.

create table bench.asked_leader as
select i, 'leader-' || bench.pick(:leaders, 2, 200, i) as slug from generate_series(1, :sets) as i;

create table bench.asked_meetings as
select i, day, m.date_earliest as earliest, m.date_latest as latest, m.id
from generate_series(1, :sets) as i
cross join lateral (select date '2000-06-01' + bench.pick(9000, 1, 201, i)::integer as day offset 0) days
cross join lateral (
  select * from meeting m where m.date_earliest <= day
  order by coalesce(m.date_earliest, 'infinity') desc, coalesce(m.date_latest, 'infinity') desc, m.id desc
  limit 1
) m;

create table bench.asked_outlook as
select *, earliest + 10 as as_of from bench.asked_meetings;

-- About each of these meetings much the same was said, in a record of whatever size.
create table bench.asked_meeting as
select row_number() over (order by slug) as i, slug, as_of
from (
  select m.slug, max(p.said_on_latest) as as_of
  from meeting m join "position" p on p.meeting_id = m.id
  group by m.id, m.slug
  having count(*) between 30 and 40
  order by bench.pick(1000000, 1, 207, row_number() over (order by m.slug)::integer)
  limit :sets
) m;

create table bench.asked_contradictions as
select
  i,
  date '2001-06-01' + bench.pick(8500, 1, 205, i)::integer as day,
  'leader-' || bench.pick(:leaders, 2, 206, i) as slug
from generate_series(1, :sets) as i;

create table bench.asked_deep_page as
select i, day, s.channel, s.said_on_earliest as earliest, s.said_on_latest as latest, s.id
from generate_series(1, :sets) as i
cross join lateral (
  select
    (array['PRESS_CONFERENCE', 'BRIEFING', 'INTERVIEW', 'SPEECH'])[1 + i % 4] as channel,
    date '2001-01-01' + bench.pick(4000, 1, 202, i)::integer as day
  offset 0
) asked
cross join lateral (
  select * from statement s where s.channel = asked.channel and s.said_on_earliest <= day
  order by s.said_on_earliest desc, s.said_on_latest desc, s.sequence desc, s.id desc
  limit 1
) s;

create table bench.asked_search as
select i, one.word || ' ' || other.word as words
from generate_series(1, :sets) as i
join bench.word one on one.n = 4 + bench.pick(40, 1, 203, i)
join bench.word other on other.n = 50 + bench.pick(60, 1, 204, i);

alter table bench.asked_leader add primary key (i);
alter table bench.asked_meetings add primary key (i);
alter table bench.asked_outlook add primary key (i);
alter table bench.asked_deep_page add primary key (i);
alter table bench.asked_meeting add primary key (i);
alter table bench.asked_search add primary key (i);
alter table bench.asked_contradictions add primary key (i);
