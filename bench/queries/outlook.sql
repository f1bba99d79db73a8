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
    m.place, m.id as meeting, s.id, s.slug, s.speaker_id as speaker,
    case when a.kind <> 'OUTLET' then a.country_code end as side, p.likelihood,
    s.said_on_earliest as earliest, s.said_on_latest as latest, s.sequence,
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
), asserted as materialized (
  select distinct on (m.place, coalesce(w.side, w.actor_id::text))
    m.place, w.side, c.status, c.date_latest as latest, c.date_earliest as earliest, c.id,
    array_position(array['FLOATED', 'PROPOSED', 'UNDER_DISCUSSION', 'AGREED', 'CONFIRMED'], c.status::text) as step
  from asked m
  join status_change c on c.meeting_id = m.id and c.date_latest <= m.as_of and c.state <> 'RETRACTED'
  left join statement r on r.id = c.statement_id
  cross join lateral (
    select l.actor_id, case when a.kind <> 'OUTLET' then a.country_code end as side
    from status_change_author l join actor a on a.id = l.actor_id
    where l.status_change_id = c.id
  ) w
  where m.place <= 20 and r.state is distinct from 'RETRACTED'
  order by m.place, coalesce(w.side, w.actor_id::text), c.date_latest desc, c.date_earliest desc, c.id desc
), status as (
  select place, case when last.step is null then last.status else lowest.status end as status
  from (select distinct on (place) * from asserted order by place, latest desc, earliest desc, id desc) last
  left join (select distinct on (place) * from asserted order by place, step) lowest using (place)
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
      'voices', coalesce(v.voices, '[]')
    ) order by c.code collate "C") as sides
  from (
    select place, side, v.voices
    from voice v full join (select place, side from asserted where side is not null) w using (place, side)
  ) v
  join country c on c.code = v.side
  left join turn t on t.place = v.place and t.side = v.side
  group by v.place
), editorial as materialized (
  select
    m.place, k.kind, k.note,
    case when later_first then l.id else e.id end as earlier,
    case when later_first then l.slug else e.slug end as earlier_slug,
    case when later_first then l.said_on_earliest else e.said_on_earliest end as earlier_earliest,
    case when later_first then l.said_on_latest else e.said_on_latest end as earlier_latest,
    case when later_first then l.sequence else e.sequence end as earlier_sequence,
    case when later_first then e.id else l.id end as later,
    case when later_first then e.slug else l.slug end as later_slug,
    case when later_first then e.said_on_earliest else l.said_on_earliest end as later_earliest,
    case when later_first then e.said_on_latest else l.said_on_latest end as later_latest,
    case when later_first then e.sequence else l.sequence end as later_sequence
  from asked m
  join contradiction k on k.meeting_id = m.id
  join statement e on e.id = k.earlier_id and e.state <> 'RETRACTED' and e.said_on_latest <= m.as_of
  join statement l on l.id = k.later_id and l.state <> 'RETRACTED' and l.said_on_latest <= m.as_of
  cross join lateral (
    select (e.said_on_latest, e.said_on_earliest, e.sequence, e.id)
      > (l.said_on_latest, l.said_on_earliest, l.sequence, l.id) as later_first
  ) turned
  where m.place <= 20
), opposition as (
  select
    l.place,
    case
      when e.speaker = l.speaker then 'REVERSAL'
      when e.side = l.side then 'WITHIN_SIDE'
      else 'BETWEEN_SIDES'
    end as kind,
    e, l
  from likely l
  join likely e on e.place = l.place and e.n < l.n and e.pole * l.pole = -1 and (
    (e.speaker = l.speaker or e.side = l.side) and coalesce(e.speaker_until >= l.n, true)
    or e.side <> l.side and coalesce(e.side_until >= l.n, true) and e.speaker <> l.speaker
  )
), contradiction_of_meeting as (
  select place, kind, 'EDITORIAL' as basis, note, earlier_slug, later_slug,
    earlier_latest, earlier_earliest, earlier_sequence, earlier, later_latest, later_earliest, later_sequence, later
  from editorial
  union all
  select o.place, o.kind, 'LIKELIHOOD', null, (o.e).slug, (o.l).slug,
    (o.e).latest, (o.e).earliest, (o.e).sequence, (o.e).id, (o.l).latest, (o.l).earliest, (o.l).sequence, (o.l).id
  from opposition o
  where not exists (select from editorial k where k.place = o.place and k.earlier = (o.e).id and k.later = (o.l).id)
), placed as (
  select *, row_number() over (
    partition by place
    order by later_latest, later_earliest, later_sequence, later, earlier_latest, earlier_earliest, earlier_sequence, earlier,
      kind collate "C"
  ) as rank
  from contradiction_of_meeting
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
      'status', t.status,
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
left join status t on t.place = m.place
left join contradictions k on k.place = m.place
