select json_build_object('leader', json_build_object(
  'slug', a.slug,
  'name', a.name,
  'aliases', coalesce((select json_agg(l.alias order by l.ordinal) from actor_alias l where l.actor_id = a.id), '[]'),
  'wikidataId', a.wikidata_id,
  'country', case when c.code is not null then json_build_object('code', c.code, 'name', c.name) end,
  'offices', coalesce((
    select json_agg(json_build_object(
      'title', o.title,
      'kind', o.kind,
      'country', case when o.country_code is not null then json_build_object('code', o.country_code) end,
      'heldFrom', case when o.held_from_edtf is not null then json_build_object('edtf', o.held_from_edtf) end,
      'heldUntil', case when o.held_until_edtf is not null then json_build_object('edtf', o.held_until_edtf) end
    ) order by o.ordinal)
    from office o where o.actor_id = a.id
  ), '[]')
))
from bench.asked_leader v
join actor a on a.slug = v.slug and a.kind = 'LEADER'
left join country c on c.code = a.country_code
where v.i = :i
