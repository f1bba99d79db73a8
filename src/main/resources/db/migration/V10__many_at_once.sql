-- Many records written at once: corroboration is counted for all statements of a write together, not for one after the other,
-- and a search document is made by statements that PostgreSQL plans once a session, and so that a plan from before the first
-- ANALYZE is as good as one from after it. What they make is what it was.

create or replace function plain_marks(words text) returns text
language sql immutable parallel safe
return case
  when octet_length(words) = char_length(words) then words
  else translate(
    words,
    U&'\2018\2019\201A\201B\201C\201D\201E\201F\00AB\00BB\2039\203A\2010\2011\2012\2013\2014\2015\2212\00A0\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\202F\205F\3000',
    '''''''''""""""''''-------                '
  )
end;

create function corroborate(statements uuid[]) returns void language plpgsql as $$
begin
  update statement s
  set corroboration = found.outlets
  from (
    select asked.id, count(distinct first_hand.id) as outlets
    from unnest(statements) asked (id)
    left join (report r join article a on a.id = r.article_id) on r.statement_id = asked.id
    left join relay y on y.report_id = r.id and y.ordinal = 0
    left join actor first_hand on first_hand.id = coalesce(y.actor_id, a.outlet_id) and first_hand.kind = 'OUTLET'
    group by asked.id
  ) found
  where s.id = found.id and s.corroboration <> found.outlets;
end
$$;

create or replace function corroborate_reports() returns trigger language plpgsql as $$
begin
  perform corroborate(array(select distinct statement_id from touched));
  return null;
end
$$;

create or replace function corroborate_relays() returns trigger language plpgsql as $$
begin
  perform corroborate(array(select distinct r.statement_id from touched t join report r on r.id = t.report_id));
  return null;
end
$$;

create or replace function put_search_document(
  record_id uuid, kind text, first text, second text, third text, names text
) returns void
language plpgsql as $$
declare
  a text := plain_marks(coalesce(first, ''));
  b text := plain_marks(coalesce(second, ''));
  c text := plain_marks(coalesce(third, ''));
begin
  insert into search_document (record_id, kind, body, folded_names, stemmed, exact)
  values (
    put_search_document.record_id,
    put_search_document.kind,
    concat_ws(e'\n', first, second, third),
    fold(names),
    setweight(to_tsvector('stemmed', a), 'A')
      || setweight(to_tsvector('stemmed', b), 'B')
      || setweight(to_tsvector('stemmed', c), 'C'),
    setweight(to_tsvector('exact', a), 'A')
      || setweight(to_tsvector('exact', b), 'B')
      || setweight(to_tsvector('exact', c), 'C')
  )
  on conflict on constraint search_document_pkey do update
  set body = excluded.body, folded_names = excluded.folded_names, stemmed = excluded.stemmed, exact = excluded.exact;
end
$$;

create or replace function search_statement(statement uuid) returns void
language sql
begin atomic
  select put_search_document(
    s.id,
    'STATEMENT',
    (
      select string_agg(spoken.words, e'\n' order by r.ordinal, spoken.ordinal)
      from report r
      cross join lateral (select q.words, q.ordinal from quotation q where q.report_id = r.id offset 0) spoken
      where r.statement_id = s.id
    ),
    s.summary,
    concat_ws(e'\n', a.name, (select string_agg(l.alias, e'\n' order by l.ordinal) from actor_alias l where l.actor_id = a.id)),
    null
  )
  from statement s join actor a on a.id = s.speaker_id
  where s.id = search_statement.statement;
end;

create or replace function make_search_document() returns trigger language plpgsql as $$
begin
  case tg_argv[0]
    when 'actor' then perform search_actor(new.id);
    when 'event' then perform search_event(new.id);
    when 'meeting' then perform search_meeting(new.id);
    when 'article' then perform search_article(new.id);
    else perform search_statement(new.id);
  end case;
  return null;
end
$$;

drop function corroboration_of(uuid);
