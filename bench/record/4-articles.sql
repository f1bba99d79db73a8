-- Articles, day by day, so that those of a statement are found near its day.

insert into article (id, slug, outlet_id, headline, url, published_edtf, published_earliest, published_latest, published_basis,
  republishes_id)
select
  bench.key('ARTICLE', a.n),
  'article-' || a.n,
  case when a.n % 50 > 0 then bench.key('OUTLET', bench.pick(:outlets, 2.5, 90, a.n)) end,
  initcap(left(phrase.words, 1)) || substr(phrase.words, 2),
  'https://news.example/' || a.n,
  dated.edtf, dated.earliest, dated.latest, dated.basis,
  case when a.n % 30 = 29 then bench.key('ARTICLE', a.n - 1) end
from generate_series(0, :articles - 1) as a (n)
join bench.phrase on phrase.n = bench.pick(20000, 1, 91, a.n)
left join lateral (
  select d.*
  from bench.dated(date '2000-01-01' + (9490::bigint * a.n / :articles)::integer, bench.chance(92, a.n)) as d
  where bench.chance(93, a.n) > 0.03
) dated on true;

insert into article_author
select bench.key('ARTICLE', a.n), 0, initcap(one.word) || ' ' || initcap(two.word)
from generate_series(0, :articles - 1) as a (n)
join bench.word one on one.n = 200 + bench.pick(3000, 2, 94, a.n)
join bench.word two on two.n = 200 + bench.pick(3000, 2, 95, a.n)
where a.n % 3 > 0;
