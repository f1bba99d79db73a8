-- Topics, places, events and meetings: most with two or three sides, some with many.

insert into topic (id, slug, name)
select bench.key('TOPIC', word.n), 'topic-' || word.n, initcap(word) from bench.word where word.n < 200;

insert into place (id, name, city, country_code)
select bench.key('PLACE', p.n), initcap(word) || ' Palace', initcap(word), country.code
from generate_series(0, 199) as p (n)
join bench.word on word.n = 300 + p.n
join bench.country on country.n = p.n;

insert into event (id, slug, name, kind, series, place_id,
  starts_on_edtf, starts_on_earliest, starts_on_latest, starts_on_basis,
  ends_on_edtf, ends_on_earliest, ends_on_latest, ends_on_basis)
select
  bench.key('EVENT', e.n),
  'event-' || e.n,
  initcap(word) || ' Summit ' || e.n,
  (array['SUMMIT', 'SUMMIT', 'CONFERENCE', 'VISIT', 'COMMEMORATION'])[1 + bench.pick(5, 1, 60, e.n)],
  case when e.n % 3 = 0 then (array['G20', 'G7', 'APEC', 'NATO'])[1 + bench.pick(4, 1, 61, e.n)] end,
  bench.key('PLACE', bench.pick(200, 2, 62, e.n)),
  starts.edtf, starts.earliest, starts.latest, starts.basis,
  ends.edtf, ends.earliest, ends.latest, ends.basis
from generate_series(0, :events - 1) as e (n)
join bench.word on word.n = 300 + bench.pick(3000, 1, 63, e.n)
cross join lateral bench.dated(bench.meeting_day(e.n * 8), 1) as starts
cross join lateral bench.dated(bench.meeting_day(e.n * 8) + 2, 1) as ends;

insert into attendance
select bench.key('EVENT', n), row_number() over (partition by n order by leader) - 1, bench.key('LEADER', leader)
from (
  select distinct n, bench.pick(:leaders, 2, 64 + k, n) as leader
  from generate_series(0, :events - 1) as n
  cross join lateral generate_series(0, bench.pick(10, 2, 65, n)::integer) as k
) attending;

insert into meeting (id, slug, title, format, event_id, place_id,
  date_edtf, date_earliest, date_latest, date_basis,
  planned_minutes, planned_bound, actual_minutes, actual_bound, disclosed)
select
  bench.key('MEETING', m.n),
  'meeting-' || m.n,
  initcap(word) || ' meeting ' || m.n,
  (array['BILATERAL', 'BILATERAL', 'ONE_ON_ONE', 'MULTILATERAL', 'PHONE_CALL', 'PULL_ASIDE', 'UNSPECIFIED'])
    [1 + bench.pick(7, 1, 70, m.n)],
  case when bench.chance(71, m.n) < 0.7 then bench.key('EVENT', m.n / 8) end,
  case when bench.chance(72, m.n) < 0.8 then bench.key('PLACE', bench.pick(200, 2, 73, m.n)) end,
  dated.edtf, dated.earliest, dated.latest, dated.basis,
  case when m.n % 3 = 0 then 30 end,
  case when m.n % 3 = 0 then 'ABOUT' end,
  case when m.n % 5 = 0 then 45 end,
  case when m.n % 5 = 0 then 'AT_LEAST' end,
  m.n % 40 > 0
from generate_series(0, :meetings - 1) as m (n)
join bench.word on word.n = 300 + bench.pick(3000, 1, 74, m.n)
left join lateral (
  select d.* from bench.dated(bench.meeting_day(m.n), bench.chance(75, m.n)) as d where bench.chance(76, m.n) > 0.02
) dated on true;

insert into participation
select bench.key('MEETING', n), row_number() over (partition by n order by first) - 1, bench.key('LEADER', leader),
  case when row_number() over (partition by n order by first) = 1 then 'HOST' else 'PRINCIPAL' end
from (
  select n, bench.leader_of_meeting(n, k) as leader, min(k) as first
  from generate_series(0, :meetings - 1) as n
  cross join lateral generate_series(0, 1 + bench.pick(5, 3, 78, n)::integer) as k
  group by n, leader
) taking_part;

insert into meeting_topic
select bench.key('MEETING', n), row_number() over (partition by n order by topic) - 1, bench.key('TOPIC', topic)
from (
  select distinct n, bench.pick(200, 2, 80 + k, n) as topic
  from generate_series(0, :meetings - 1) as n
  cross join lateral generate_series(1, bench.pick(4, 1, 79, n)::integer) as k
) spoken_of;
