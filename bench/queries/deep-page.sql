select json_build_object('statements', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'slug', s.slug,
    'summary', s.summary,
    'form', s.form,
    'channel', s.channel,
    'corroboration', s.corroboration,
    'saidOn', json_build_object('edtf', s.said_on_edtf, 'earliest', s.said_on_earliest, 'latest', s.said_on_latest),
    'speaker', json_build_object('slug', a.slug, 'name', a.name)
  ) order by s.said_on_earliest desc, s.said_on_latest desc, s.sequence desc, s.id desc) filter (where s.place <= 20), '[]'),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 20,
    'endCursor', (array_agg(concat_ws(' ', s.said_on_earliest, s.said_on_latest, s.sequence, s.id) order by s.place desc) filter (where s.place <= 20))[1]
  )
))
from bench.asked_deep_page v
cross join lateral (
  select s.*, row_number() over () as place
  from (
    select s.*
    from statement s
    where s.channel = v.channel and (s.said_on_earliest, s.said_on_latest, s.sequence, s.id) < (v.earliest, v.latest, 0, v.id)
    order by s.said_on_earliest desc, s.said_on_latest desc, s.sequence desc, s.id desc
    limit 21
  ) s
) s
join actor a on a.id = s.speaker_id
where v.i = :i
