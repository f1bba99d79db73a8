select json_build_object('leader', json_build_object(
  'slug', a.slug,
  'statements', json_build_object(
    'totalCount', (select count(*) from statement s where s.speaker_id = a.id),
    'counts', (
      select coalesce(json_agg(json_build_object('key', m.key, 'label', m.label, 'count', m.count) order by m.count desc, m.key collate "C"), '[]')
      from (
        select to_char(said.month, 'YYYY-MM') as key, to_char(said.month, 'FMMonth FMYYYY') as label, said.count
        from (
          select date_trunc('month', s.said_on_earliest::timestamp) as month, count(*) as count
          from statement s
          where s.speaker_id = a.id
            and date_trunc('month', s.said_on_earliest::timestamp) = date_trunc('month', s.said_on_latest::timestamp)
          group by 1
        ) said
        order by said.count desc, 1
        limit 100
      ) m
    )
  )
))
from bench.asked_leader v
join actor a on a.slug = v.slug and a.kind = 'LEADER'
where v.i = :i
