with asked as materialized (
  select m.*, v.as_of
  from bench.asked_outlook v
  cross join lateral (
    select
      m.id,
      m.slug,
      coalesce(m.date_earliest, 'infinity') as earliest,
      coalesce(m.date_latest, 'infinity') as latest,
      row_number() over (order by coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id) as place
    from meeting m
    where (coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id) > (v.earliest, v.latest, v.id)
    order by coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id
    limit 21
  ) m
  where v.i = :i
), utterance as materialized (
  select
    m.place, m.id as meeting, s.id, s.slug, s.speaker_id as speaker, side_of(a.kind, a.country_code) as side, p.likelihood,
    case
      when p.likelihood in ('LIKELY', 'VERY_LIKELY', 'ALMOST_CERTAIN') then 1
      when p.likelihood in ('UNLIKELY', 'VERY_UNLIKELY', 'ALMOST_NO_CHANCE') then -1
      else 0
    end as pole,
    row_number() over (partition by m.place order by s.said_on_latest, s.said_on_earliest, s.sequence, s.id) as n
  from asked m
  join "position" p on p.meeting_id = m.id
  join statement s on s.id = p.statement_id and s.state <> 'RETRACTED' and s.said_on_latest <= m.as_of
  join actor a on a.id = s.speaker_id
  where m.place <= 20
), likely as materialized (
  select
    *,
    lead(n) over (partition by place, speaker order by n) as speaker_until,
    lead(n) over (partition by place, side order by n) as side_until,
    lag(likelihood) over (partition by place, side order by n) as likelihood_before,
    lag(pole) over (partition by place, side order by n) as pole_before
  from utterance
  where likelihood is not null
), turn as (
  select
    place, side,
    sum((pole * pole_before = -1)::integer) as reversals,
    (array_agg(likelihood order by n desc))[1] as likelihood,
    (array_agg(pole order by n desc))[1] as pole,
    (array_agg(slug order by n desc))[1] as statement,
    (array_agg(likelihood_before order by n desc) filter (where likelihood_before <> likelihood))[1] as previous
  from likely
  where side is not null
  group by place, side
), voice as (
  select place, side, json_agg(json_build_object('slug', slug) order by n desc) as voices
  from (
    select distinct on (place, side, speaker) place, side, speaker, slug, n
    from utterance where side is not null
    order by place, side, speaker, n desc
  ) last
  group by place, side
), outlook as (
  select
    v.place,
    coalesce(max(t.pole) = 1 and min(t.pole) = -1, false) as disputed,
    json_agg(json_build_object(
      'country', json_build_object('code', c.code, 'name', c.name),
      'likelihood', t.likelihood,
      'previous', t.previous,
      'reversals', coalesce(t.reversals, 0),
      'statement', case when t.statement is not null then json_build_object('slug', t.statement) end,
      'voices', v.voices
    ) order by c.code collate "C") as sides
  from voice v
  join country c on c.code = v.side
  left join turn t on t.place = v.place and t.side = v.side
  group by v.place
), placed as (
  select
    m.place, c.kind, case when c.record_id is null then 'LIKELIHOOD' else 'EDITORIAL' end as basis, k.note,
    e.slug as earlier_slug, l.slug as later_slug, c.rank
  from asked m
  cross join lateral (
    select c.*, row_number() over (order by c.later_key, c.earlier_key, c.kind) as rank
    from (
      select * from standing_contradiction c
      where c.meeting_id = m.id and c.later_key < chronological_start(m.as_of + 1)
      order by c.later_key, c.earlier_key, c.kind
      limit 11
    ) c
  ) c
  left join contradiction k on k.id = c.record_id
  join statement e on e.id = c.earlier_id
  join statement l on l.id = c.later_id
  where m.place <= 20
), contradictions as (
  select
    place,
    json_agg(json_build_object(
      'kind', kind,
      'basis', basis,
      'note', note,
      'earlier', json_build_object('slug', earlier_slug),
      'later', json_build_object('slug', later_slug)
    ) order by rank) filter (where rank <= 10) as nodes,
    bool_or(rank > 10) as more
  from placed
  where rank <= 11
  group by place
)
select json_build_object('meetings', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'slug', m.slug,
    'outlook', json_build_object(
      'asOf', m.as_of,
      'status', (
        select t.status from meeting_status t where t.meeting_id = m.id and t.since <= m.as_of and t.until > m.as_of
      ),
      'disputed', coalesce(o.disputed, false),
      'sides', coalesce(o.sides, '[]')
    ),
    'contradictions', json_build_object(
      'nodes', coalesce(k.nodes, '[]'),
      'pageInfo', json_build_object('hasNextPage', coalesce(k.more, false))
    )
  ) order by m.place) filter (where m.place <= 20), '[]'),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 20,
    'endCursor', (array_agg(concat_ws(' ', m.earliest, m.latest, m.id) order by m.place desc) filter (where m.place <= 20))[1]
  )
))
from asked m
left join outlook o on o.place = m.place
left join contradictions k on k.place = m.place
