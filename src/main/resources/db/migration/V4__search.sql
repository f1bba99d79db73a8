-- What search looks through: one document for each statement, meeting, event, actor and article.
--
-- A document is the verbatim text of a record, a line for each part of it; the words of three weights are kept stemmed for
-- words and unstemmed for phrases. Case and accents fold in the dictionaries; quotes, dashes and spaces, which change where
-- words end, fold before, one character for one, so that what is found in the folded text stands at the same place in the
-- verbatim one.

create function plain_marks(words text) returns text
language sql immutable strict parallel safe
return translate(
  words,
  U&'\2018\2019\201A\201B\201C\201D\201E\201F\00AB\00BB\2039\203A\2010\2011\2012\2013\2014\2015\2212\00A0\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\202F\205F\3000',
  '''''''''""""""''''-------                '
);

create text search dictionary english_stems (template = snowball, language = english);
create text search dictionary words_as_they_are (template = simple);

create text search configuration stemmed (parser = "default");
alter text search configuration stemmed
  add mapping for asciiword, asciihword, hword_asciipart with english_stems;
alter text search configuration stemmed
  add mapping for word, hword, hword_part with unaccent, english_stems;
alter text search configuration stemmed
  add mapping for numword, numhword, hword_numpart, int, uint, float, sfloat, version, email, host, url, url_path, file
  with words_as_they_are;

create text search configuration exact (parser = "default");
alter text search configuration exact
  add mapping for asciiword, asciihword, hword_asciipart, numword, numhword, hword_numpart, int, uint, float, sfloat,
    version, email, host, url, url_path, file
  with words_as_they_are;
alter text search configuration exact
  add mapping for word, hword, hword_part with unaccent, words_as_they_are;

create table search_document (
  record_id uuid primary key,
  kind varchar not null check (kind in ('STATEMENT', 'MEETING', 'EVENT', 'ACTOR', 'ARTICLE')),
  body varchar not null,
  folded_names varchar,
  stemmed tsvector not null,
  exact tsvector not null
);
create index search_document_stemmed on search_document using gin (stemmed);
create index search_document_exact on search_document using gin (exact);
create index search_document_names on search_document using gin (folded_names gin_trgm_ops);
create index search_document_kind on search_document (kind);

-- `first` weighs most, `second` less, `third` least; `names` are those by which a misspelt name still finds its actor.
create function put_search_document(
  record_id uuid, kind text, first text, second text, third text, names text
) returns void
language sql
begin atomic
  insert into search_document (record_id, kind, body, folded_names, stemmed, exact)
  values (
    put_search_document.record_id,
    put_search_document.kind,
    concat_ws(e'\n', first, second, third),
    fold(names),
    setweight(to_tsvector('stemmed', plain_marks(coalesce(first, ''))), 'A')
      || setweight(to_tsvector('stemmed', plain_marks(coalesce(second, ''))), 'B')
      || setweight(to_tsvector('stemmed', plain_marks(coalesce(third, ''))), 'C'),
    setweight(to_tsvector('exact', plain_marks(coalesce(first, ''))), 'A')
      || setweight(to_tsvector('exact', plain_marks(coalesce(second, ''))), 'B')
      || setweight(to_tsvector('exact', plain_marks(coalesce(third, ''))), 'C')
  )
  on conflict (record_id) do update
  set body = excluded.body, folded_names = excluded.folded_names, stemmed = excluded.stemmed, exact = excluded.exact;
end;

create function search_statement(statement uuid) returns void
language sql
begin atomic
  select put_search_document(
    s.id,
    'STATEMENT',
    (
      select string_agg(q.words, e'\n' order by r.ordinal, q.ordinal)
      from report r join quotation q on q.report_id = r.id
      where r.statement_id = s.id
    ),
    s.summary,
    concat_ws(e'\n', a.name, (select string_agg(l.alias, e'\n' order by l.ordinal) from actor_alias l where l.actor_id = a.id)),
    null
  )
  from statement s join actor a on a.id = s.speaker_id
  where s.id = search_statement.statement;
end;

create function search_actor(actor uuid) returns void
language sql
begin atomic
  select put_search_document(
    a.id,
    'ACTOR',
    a.name,
    known.aliases,
    (select string_agg(o.title, e'\n' order by o.ordinal) from office o where o.actor_id = a.id),
    concat_ws(e'\n', a.name, known.aliases)
  )
  from actor a
  cross join lateral (
    select string_agg(l.alias, e'\n' order by l.ordinal) as aliases from actor_alias l where l.actor_id = a.id
  ) known
  where a.id = search_actor.actor;
end;

create function search_event(event uuid) returns void
language sql
begin atomic
  select put_search_document(e.id, 'EVENT', e.name, e.series, concat_ws(', ', p.name, nullif(p.city, p.name), c.name), null)
  from event e
  left join place p on p.id = e.place_id
  left join country c on c.code = p.country_code
  where e.id = search_event.event;
end;

create function search_meeting(meeting uuid) returns void
language sql
begin atomic
  select put_search_document(
    m.id, 'MEETING', m.title, e.name, concat_ws(', ', p.name, nullif(p.city, p.name), c.name), null
  )
  from meeting m
  left join event e on e.id = m.event_id
  left join place p on p.id = m.place_id
  left join country c on c.code = p.country_code
  where m.id = search_meeting.meeting;
end;

create function search_article(article uuid) returns void
language sql
begin atomic
  select put_search_document(
    r.id,
    'ARTICLE',
    r.headline,
    o.name,
    (select string_agg(w.name, e'\n' order by w.ordinal) from article_author w where w.article_id = r.id),
    null
  )
  from article r
  left join actor o on o.id = r.outlet_id
  where r.id = search_article.article;
end;

-- A record is written in several statements; its document is made when it is whole, at the end of the transaction.

create function make_search_document() returns trigger language plpgsql as $$
begin
  execute format('select search_%I($1)', tg_argv[0]) using new.id;
  return null;
end
$$;

create constraint trigger searchable after insert or update of name on actor
  deferrable initially deferred for each row execute function make_search_document('actor');
create constraint trigger searchable after insert or update of name on event
  deferrable initially deferred for each row execute function make_search_document('event');
create constraint trigger searchable after insert or update of title on meeting
  deferrable initially deferred for each row execute function make_search_document('meeting');
create constraint trigger searchable after insert or update of headline on article
  deferrable initially deferred for each row execute function make_search_document('article');
create constraint trigger searchable after insert or update of revision on statement
  deferrable initially deferred for each row execute function make_search_document('statement');

select search_actor(id) from actor;
select search_event(id) from event;
select search_meeting(id) from meeting;
select search_article(id) from article;
select search_statement(id) from statement;
