-- Who speaks, and what for. An official or an institution is of the side of the leader whose number it has.

create table bench.cast as
select kind, n, n % :leaders as leader
from (values
  ('LEADER', :leaders), ('OFFICIAL', :officials), ('INSTITUTION', :institutions), ('OUTLET', :outlets), ('UNNAMED_SOURCE', :unnamed)
) as counts (kind, count)
cross join lateral generate_series(0, count - 1) as n;

insert into actor (id, kind, slug, name, country_code, wikidata_id, outlet_kind, state_run, headcount)
select
  bench.key(kind, c.n),
  kind,
  lower(replace(kind, '_', '-')) || '-' || c.n,
  case kind
    when 'LEADER' then given || ' ' || initcap(surname.word)
    when 'OFFICIAL' then given || ' ' || initcap(surname.word)
    when 'INSTITUTION' then 'Ministry of ' || initcap(surname.word)
    when 'OUTLET' then initcap(surname.word) || ' ' || (array['Times', 'Post', 'News', 'Agency', 'Tribune'])[1 + c.n % 5]
    else 'a ' || (array['senior', 'former', 'Western', 'second'])[1 + c.n % 4] || ' official ' || c.n
  end,
  case when kind <> 'OUTLET' or c.n % 3 > 0 then country.code end,
  case when kind in ('LEADER', 'OUTLET') then 'Q' || 1000 + c.n end,
  case when kind = 'OUTLET' then
    (array['NEWS_AGENCY', 'NEWSPAPER', 'BROADCASTER', 'WEBSITE', 'SOCIAL_MEDIA'])[1 + c.n % 5] end,
  case when kind = 'OUTLET' then c.n % 7 = 0 end,
  case when kind = 'UNNAMED_SOURCE' and c.n % 9 = 0 then 2 end
from bench.cast c
join bench.country on country.n = (leader * 37) % (select count(*) from bench.country)
join bench.word surname on surname.n = 200 + bench.pick(3000, 1, length(kind), c.n)
cross join lateral (
  select (array['Ana', 'Björn', 'Chen', 'Dmitri', 'Élise', 'Fatima', 'George', 'Hana', 'Ivan', 'José', 'Kofi', 'Léa',
    'Mark', 'Nadia', 'Olga', 'Pavel', 'Rosa', 'Sergei', 'Theresa', 'Ümit'])[1 + bench.pick(20, 1, 50 + length(kind), c.n)] as given
) names
order by kind, c.n;

insert into actor_alias (actor_id, ordinal, alias)
select bench.key(kind, c.n), ordinal, case ordinal when 0 then 'President ' else 'Mr ' end || initcap(word)
from bench.cast c
cross join generate_series(0, 1) as ordinal
join bench.word on word.n = 200 + bench.pick(3000, 1, length(kind), c.n)
where kind = 'LEADER' or (kind = 'OFFICIAL' and c.n % 4 = 0 and ordinal = 1);

insert into office
select
  bench.key(kind, c.n),
  ordinal,
  case when kind = 'LEADER' then 'President' else 'Foreign Minister' end,
  case when kind = 'LEADER' then 'HEAD_OF_STATE' else 'MINISTER' end,
  country.code,
  since.edtf, since.earliest, since.latest, since.basis,
  until.edtf, until.earliest, until.latest, until.basis
from bench.cast c
join bench.country on country.n = (leader * 37) % (select count(*) from bench.country)
cross join lateral generate_series(0, (c.n % 2)::integer) as ordinal
cross join lateral bench.dated(bench.any_day(51, c.n) - 3000 * (1 - ordinal), 1) as since
cross join lateral bench.dated(bench.any_day(51, c.n) - 3000 * (1 - ordinal) + 2000, 1) as until
where kind in ('LEADER', 'OFFICIAL');
