select json_build_object('meetings', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'slug', m.slug,
    'title', m.title,
    'statements', json_build_object('nodes', coalesce((
      select json_agg(json_build_object(
        'slug', s.slug,
        'summary', s.summary,
        'saidOn', json_build_object('edtf', s.said_on_edtf),
        'reports', json_build_object('nodes', coalesce((
          select json_agg(json_build_object(
            'attributedAs', r.attributed_as,
            'article', json_build_object(
              'slug', r.slug,
              'headline', r.headline,
              'publishedOn', case when r.published_edtf is not null then json_build_object('edtf', r.published_edtf) end
            ),
            'relays', coalesce((
              select json_agg(json_build_object('wording', y.wording, 'actor', json_build_object('slug', a.slug, 'name', a.name))
                order by y.ordinal)
              from relay y join actor a on a.id = y.actor_id
              where y.report_id = r.id
            ), '[]')
          ) order by r.earliest, r.latest, r.id)
          from (
            select r.id, r.attributed_as, w.slug, w.headline, w.published_edtf,
              coalesce(w.published_earliest, 'infinity') as earliest, coalesce(w.published_latest, 'infinity') as latest
            from report r join article w on w.id = r.article_id
            where r.statement_id = s.id
            order by earliest, latest, r.id
            limit 5
          ) r
        ), '[]'))
      ) order by s.said_on_earliest, s.said_on_latest, s.sequence, s.id)
      from (
        select s.*
        from "position" p join statement s on s.id = p.statement_id
        where p.meeting_id = m.id
        order by s.said_on_earliest, s.said_on_latest, s.sequence, s.id
        limit 5
      ) s
    ), '[]'))
  ) order by m.earliest, m.latest, m.id) filter (where m.place <= 10), '[]'),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 10,
    'endCursor', (array_agg(concat_ws(' ', m.earliest, m.latest, m.id) order by m.place desc) filter (where m.place <= 10))[1]
  )
))
from bench.asked_meetings v
cross join lateral (
  select m.*, row_number() over () as place
  from (
    select m.id, m.slug, m.title, coalesce(m.date_earliest, 'infinity') as earliest, coalesce(m.date_latest, 'infinity') as latest
    from meeting m
    where (coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id) > (v.earliest, v.latest, v.id)
    order by coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id
    limit 11
  ) m
) m
where v.i = :i
