select json_build_object('meetings', json_build_object(
  'nodes', coalesce(json_agg(page.node order by page.earliest, page.latest, page.id) filter (where page.place <= 20), '[]'),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 20,
    'endCursor', (array_agg(concat_ws(' ', page.earliest, page.latest, page.id) order by page.place desc) filter (where page.place <= 20))[1]
  )
))
from bench.asked_meetings v
cross join lateral (
  select
    m.*,
    json_build_object(
      'slug', m.slug,
      'title', m.title,
      'format', m.format,
      'date', case when m.date_edtf is not null then
        json_build_object('edtf', m.date_edtf, 'earliest', m.date_earliest, 'latest', m.date_latest) end,
      'event', case when e.id is not null then json_build_object(
        'slug', e.slug,
        'name', e.name,
        'startsOn', case when e.starts_on_edtf is not null then json_build_object('edtf', e.starts_on_edtf) end
      ) end,
      'participants', coalesce((
        select json_agg(json_build_object(
          'role', t.role,
          'actor', json_build_object(
            'slug', a.slug,
            'name', a.name,
            'country', case when c.code is not null then json_build_object('code', c.code, 'name', c.name) end
          )
        ) order by t.ordinal)
        from participation t
        join actor a on a.id = t.actor_id
        left join country c on c.code = a.country_code
        where t.meeting_id = m.id
      ), '[]')
    ) as node
  from (
    select
      m.*,
      coalesce(m.date_earliest, 'infinity') as earliest,
      coalesce(m.date_latest, 'infinity') as latest,
      row_number() over (order by coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id) as place
    from meeting m
    where (coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id) > (v.earliest, v.latest, v.id)
    order by coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id
    limit 21
  ) m
  left join event e on e.id = m.event_id
) page
where v.i = :i
