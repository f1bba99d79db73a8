with hit as (
  select d.record_id, d.body, any_word.words,
    round(1000000 * ts_rank('{0.1, 0.2, 0.4, 1.0}', d.stemmed, any_word.words, 1))::integer as rank
  from bench.asked_search v
  cross join lateral (select plainto_tsquery('stemmed', plain_marks(v.words)) as words) asked
  cross join lateral (select replace(asked.words::text, '&', '|')::tsquery as words) any_word
  join search_document d on d.stemmed @@ asked.words and d.kind = 'STATEMENT'
  where v.i = :i
  order by rank desc, d.record_id
  limit 21
), page as (
  select *, row_number() over (order by rank desc, record_id) as place from hit
)
select json_build_object('search', json_build_object(
  'edges', coalesce(json_agg(json_build_object(
    'rank', page.rank / 1000000.0::double precision,
    'highlight', peer.marked(page.body, page.words),
    'node', json_build_object('slug', s.slug, 'summary', s.summary)
  ) order by page.place) filter (where page.place <= 20), '[]'),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 20,
    'endCursor', (array_agg(concat_ws(' ', page.rank, page.record_id) order by page.place desc) filter (where page.place <= 20))[1]
  )
))
from page join statement s on s.id = page.record_id
