-- Who carries a statement, and by what chain: 1 to 8 reports, mostly one or two, each through 0 to 3 hands.

create unlogged table bench.carried as
select n, ordinal, n * 8 + ordinal as report, (article + ordinal * 47) % :articles as article, form, phrases[3] as phrase
from bench.draft
cross join lateral generate_series(0, reports - 1) as ordinal;

insert into report (id, statement_id, ordinal, article_id, attributed_as, conveyed_by_id, published_earliest, published_latest)
select
  bench.key('REPORT', report),
  bench.key('STATEMENT', n),
  ordinal,
  bench.key('ARTICLE', article),
  case when report % 4 = 0 then 'the ' || (array['president', 'minister', 'spokesman', 'aide'])[1 + report % 3] end,
  case when n % 25 = 24 then bench.key('STATEMENT', n - 1) end,
  coalesce(a.published_earliest, 'infinity'),
  coalesce(a.published_latest, 'infinity')
from bench.carried
join article a on a.id = bench.key('ARTICLE', article);

insert into quotation
select bench.key('REPORT', report), 0, words
from bench.carried
join bench.phrase on phrase.n = carried.phrase
where form like '%QUOTATION';

insert into relay
select
  bench.key('REPORT', report),
  hand,
  case when bench.chance(150 + hand, report) < 0.8
    then bench.key('OUTLET', bench.pick(:outlets, 2.5, 153 + hand, report))
    else bench.key('OFFICIAL', bench.pick(:officials, 1.5, 156 + hand, report))
  end,
  case when report % 6 = 0 then 'as ' || (array['reported', 'quoted', 'cited'])[1 + hand] end
from bench.carried
cross join lateral generate_series(0, bench.pick(4, 2.2, 159, report)::integer - 1) as hand;

insert into status_change (id, meeting_id, status, date_edtf, date_earliest, date_latest, date_basis, statement_id, article_id, note)
select
  bench.key('STATUS', m.n * 5 + step),
  bench.key('MEETING', m.n),
  (array['FLOATED', 'UNDER_DISCUSSION', 'AGREED', 'CONFIRMED', 'HELD'])[1 + step],
  dated.edtf, dated.earliest, dated.latest, dated.basis,
  case when m.n % 10 = 0 then bench.key('STATEMENT', (m.n * 5 + step) % :statements) end,
  bench.key('ARTICLE', (m.n * 5 + step) % :articles),
  null
from generate_series(0, :meetings - 1) as m (n)
cross join lateral generate_series(0, 1 + bench.pick(4, 1, 160, m.n)::integer) as step
cross join lateral bench.dated(bench.meeting_day(m.n) - 80 + 20 * step, bench.chance(161 + step, m.n)) as dated;

insert into status_change_author
select id, 0, bench.key('OUTLET', bench.pick(:outlets, 2, 170, hashtext(id::text)::bigint)) from status_change;

-- What an editor saw: two statements on one meeting that cannot both be meant.
insert into contradiction (id, kind, earlier_id, later_id, meeting_id, note)
select
  bench.key('CONTRADICTION', n), 'BETWEEN_SOURCES', bench.key('STATEMENT', earlier), bench.key('STATEMENT', n),
  bench.key('MEETING', meeting), 'The two accounts differ.'
from (
  select n, meeting, lag(n) over (partition by meeting order by n) as earlier from bench.draft where meeting is not null
) pairs
where earlier is not null and n % 400 = 7;
