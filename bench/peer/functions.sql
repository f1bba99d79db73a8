-- What PostGraphile needs to answer the same: an index in the order that it can name, and smart functions, as its
-- authors advise, for pages in an order of another table and for the search, which it has none of.

drop schema if exists peer cascade;
create schema peer;

create index if not exists peer_meeting_date on public.meeting (date_earliest, date_latest, id);

create function peer.meeting_statements(meeting public.meeting) returns setof public.statement
language sql stable as $$
  select s.*
  from public."position" p join public.statement s on s.id = p.statement_id
  where p.meeting_id = meeting.id
  order by s.said_on_earliest, s.said_on_latest, s.sequence, s.id
$$;

create function peer.statement_reports_by_publication(statement public.statement) returns setof public.report
language sql stable as $$
  select r.*
  from public.report r join public.article w on w.id = r.article_id
  where r.statement_id = statement.id
  order by coalesce(w.published_earliest, 'infinity'), coalesce(w.published_latest, 'infinity'), r.id
$$;

-- The line of a text that has most of the words, as HTML with the words marked.
create function peer.marked(body text, words tsquery) returns text
language sql stable as $$
  select replace(replace(
    replace(replace(replace(replace(replace(line, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;'),
    e'\x02', '<mark>'), e'\x03', '</mark>')
  from string_to_table(
    ts_headline('public.stemmed', public.plain_marks(body), words, e'HighlightAll=true, StartSel="\x02", StopSel="\x03"'), e'\n'
  ) with ordinality as lines (line, place)
  order by length(line) - length(replace(line, e'\x02', '')) desc, place
  limit 1
$$;

create type peer.search_hit as (rank double precision, highlight text, slug text, summary text);

create function peer.search_statements(words text) returns setof peer.search_hit
language sql stable as $$
  select hit.rank / 1000000.0::double precision, peer.marked(hit.body, hit.words), s.slug, s.summary
  from (
    select d.record_id, d.body, any_word.words,
      round(1000000 * ts_rank('{0.1, 0.2, 0.4, 1.0}', d.stemmed, any_word.words, 1))::integer as rank
    from (select plainto_tsquery('public.stemmed', public.plain_marks(search_statements.words)) as words) asked
    cross join lateral (select replace(asked.words::text, '&', '|')::tsquery as words) any_word
    join public.search_document d on d.stemmed @@ asked.words and d.kind = 'STATEMENT'
  ) hit
  join public.statement s on s.id = hit.record_id
  order by hit.rank desc, hit.record_id
$$;
