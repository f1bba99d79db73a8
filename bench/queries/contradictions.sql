select json_build_object(
  'contradictions', (
    select json_build_object(
      'nodes', coalesce(json_agg(json_build_object(
        'kind', c.kind,
        'basis', case when c.record_id is null then 'LIKELIHOOD' else 'EDITORIAL' end,
        'note', k.note,
        'meeting', case when m.id is not null then json_build_object('slug', m.slug) end,
        'earlier', json_build_object(
          'slug', e.slug, 'speaker', json_build_object('name', ea.name), 'saidOn', json_build_object('edtf', e.said_on_edtf)),
        'later', json_build_object(
          'slug', l.slug, 'speaker', json_build_object('name', la.name), 'saidOn', json_build_object('edtf', l.said_on_edtf))
      ) order by c.place) filter (where c.place <= 20), '[]'),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 20,
        'endCursor', (array_agg(c.later_id order by c.place desc) filter (where c.place <= 20))[1]
      )
    )
    from (
      select c.*, row_number() over (order by c.later_key, c.earlier_key, c.kind, c.meeting_id) as place
      from (
        select * from standing_contradiction c
        where c.later_key >= chronological_start(v.day + 1)
        order by c.later_key, c.earlier_key, c.kind, c.meeting_id
        limit 21
      ) c
    ) c
    left join contradiction k on k.id = c.record_id
    left join meeting m on m.id = c.meeting_id
    join statement e on e.id = c.earlier_id
    join actor ea on ea.id = e.speaker_id
    join statement l on l.id = c.later_id
    join actor la on la.id = l.speaker_id
  ),
  'actor', (
    select json_build_object('contradictions', (
      select json_build_object(
        'nodes', coalesce(json_agg(json_build_object(
          'kind', c.kind, 'earlier', json_build_object('slug', e.slug), 'later', json_build_object('slug', l.slug)
        ) order by c.place) filter (where c.place <= 20), '[]'),
        'pageInfo', json_build_object('hasNextPage', count(*) > 20)
      )
      from (
        select c.*, row_number() over (order by c.later_key, c.earlier_key, c.kind, c.meeting_id) as place
        from (
          select c.*
          from (
            select 1 as way, c.later_speaker_id as actor_id, c.* from standing_contradiction c
            union all
            select 2, c.earlier_speaker_id, c.* from standing_contradiction c
            union all
            select 3, c.later_on_behalf_of_id, c.* from standing_contradiction c
            union all
            select 4, c.earlier_on_behalf_of_id, c.* from standing_contradiction c
          ) c
          where c.actor_id = a.id
            and case c.way
              when 1 then true
              when 2 then c.earlier_speaker_id <> c.later_speaker_id
              when 3 then c.later_on_behalf_of_id <> c.later_speaker_id and c.later_on_behalf_of_id <> c.earlier_speaker_id
              else c.earlier_on_behalf_of_id <> c.later_speaker_id and c.earlier_on_behalf_of_id <> c.earlier_speaker_id
                and c.earlier_on_behalf_of_id is distinct from c.later_on_behalf_of_id
            end
          order by c.later_key, c.earlier_key, c.kind, c.meeting_id
          limit 21
        ) c
      ) c
      join statement e on e.id = c.earlier_id
      join statement l on l.id = c.later_id
    ))
    from actor a
    where a.slug = v.slug
  )
)
from bench.asked_contradictions v
where v.i = :i
