-- Search finds words. PostgreSQL's parser takes Minsk/Normandy for a file, Mr.Putin for a host and the end of Agenda-2030 for a
-- negative number; so it is given texts of words and spaces alone.

-- Letters without what folds as accents do: points of Hebrew, vowels and tatweel of Arabic, forms of alef. Of Unicode's apostrophes
-- two are letters. Soft hyphens, zero-width characters and marks of direction are nothing.
create function plain_letters(words text) returns text
language sql immutable strict parallel safe
return case
  when words !~ '[\u00AD\u02BB\u02BC\u034F\u0591-\u05C7\u0610-\u061C\u0622\u0623\u0625\u0640\u064B-\u065F\u0670\u0671\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]'
  then words
  else regexp_replace(
    translate(words, U&'\02BB\02BC\0622\0623\0625\0671', U&'''''\0627\0627\0627\0627'),
    '[\u00AD\u034F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]',
    '',
    'g'
  )
end;

create or replace function fold(words text) returns text
language sql immutable strict parallel safe
return lower(
  unaccent(
    'unaccent'::regdictionary,
    translate(plain_letters(normalize(words, nfkc)), '‘’‚‛“”„‟«»‹›‐‒–—―−', '''''''''""""""''''------')
  ) collate "und-x-icu"
);

-- Chinese, Japanese, Thai, Lao, Burmese and Khmer put no spaces between words: each of their letters stands for itself, with the
-- marks that follow it, and a word is a phrase of them.
create function spaced_letters(words text) returns text
language sql immutable strict parallel safe
return case
  when words !~ '[\u0E01-\u0EDF\u1000-\u109F\u1780-\u17FF\u3005-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\U00020000-\U0003FFFF]'
  then words
  else regexp_replace(
    words,
    '([\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81-\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC6\u0EDC-\u0EDF\u1000-\u102A\u103F\u1050-\u1055\u1780-\u17B3\u3005-\u3007\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\U00020000-\U0003FFFF][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE\u102B-\u103E\u1056-\u1059\u17B4-\u17D3\u17DD\u3099\u309A]*)',
    ' \1 ',
    'g'
  )
end;

-- The words of a text with spaces between them; those of letters with full stops, as U.S., are one. The first test lets most texts
-- pass that are not of ASCII alone.
create function spaced_words(words text) returns text
language sql immutable strict parallel safe
return regexp_replace(
  regexp_replace(
    case
      when words !~ '[\u00AD\u02BB\u02BC\u0300-\u036F\u0591-\u06ED\u0E00-\u0EFF\u1000-\u109F\u1780-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3005-\u30FF\u31F0-\u9FFF\uF900-\uFEFC\uFEFF-\uFFEF\U00020000-\U0003FFFF]'
      then words
      else spaced_letters(plain_letters(normalize(words, nfkc)))
    end,
    '\m([A-Za-z])\.(?=[A-Za-z]\M)',
    '\1',
    'g'
  ),
  '[./@+_:&<~-]',
  ' ',
  'g'
);

create or replace function searched_part(words text, bytes integer) returns text
language sql immutable parallel safe
return case when octet_length(words) <= bytes then spaced_words(words) else spaced_words(left(words, bytes / 4)) end;

-- What hits are narrowed by stands beside their words.
alter table search_document
  add column speaker_id uuid,
  add column earliest date,
  add column latest date;

create function put_search_document(
  record_id uuid, kind text, first text, second text, third text, names text, speaker_id uuid, earliest date, latest date
) returns void
language plpgsql as $$
declare
  a text := searched_part(coalesce(first, ''), 150000);
  b text := searched_part(coalesce(second, ''), 40000);
  c text := searched_part(coalesce(third, ''), 40000);
begin
  insert into search_document (record_id, kind, body, folded_names, stemmed, exact, speaker_id, earliest, latest)
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
      || setweight(to_tsvector('exact', c), 'C'),
    put_search_document.speaker_id,
    put_search_document.earliest,
    put_search_document.latest
  )
  on conflict on constraint search_document_pkey do update
  set body = excluded.body, folded_names = excluded.folded_names, stemmed = excluded.stemmed, exact = excluded.exact,
    speaker_id = excluded.speaker_id, earliest = excluded.earliest, latest = excluded.latest;
end
$$;

-- What is said of a statement beside its words is found too: conditions, names that articles give the speaker, hedges, editors' notes.
create or replace function search_statements(statements uuid[]) returns void
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
    concat_ws(
      e'\n',
      a.name,
      (select string_agg(l.alias, e'\n' order by l.ordinal) from actor_alias l where l.actor_id = a.id),
      (select string_agg(p.condition, e'\n' order by p.ordinal) from "position" p where p.statement_id = s.id),
      (
        select string_agg(concat_ws(e'\n', r.attributed_as, r.hedge), e'\n' order by r.ordinal)
        from report r
        where r.statement_id = s.id and (r.attributed_as is not null or r.hedge is not null)
      ),
      (
        select string_agg(noted.note, e'\n' order by noted.id)
        from (
          select k.id, k.note from contradiction k where k.earlier_id = s.id and k.state <> 'RETRACTED'
          union all
          select k.id, k.note from contradiction k where k.later_id = s.id and k.state <> 'RETRACTED'
        ) noted
      )
    ),
    null,
    s.speaker_id,
    s.said_on_earliest,
    s.said_on_latest
  )
  from statement s join actor a on a.id = s.speaker_id
  where s.id = any (search_statements.statements);
end;

create or replace function search_meeting(meeting uuid) returns void
language sql
begin atomic
  select put_search_document(
    m.id,
    'MEETING',
    m.title,
    e.name,
    concat_ws(
      e'\n',
      nullif(concat_ws(', ', p.name, nullif(p.city, p.name), c.name), ''),
      (
        select string_agg(h.note, e'\n' order by h.id)
        from status_change h
        where h.meeting_id = m.id and h.note is not null and h.state <> 'RETRACTED'
      )
    ),
    null,
    null,
    m.date_earliest,
    m.date_latest
  )
  from meeting m
  left join event e on e.id = m.event_id
  left join place p on p.id = m.place_id
  left join country c on c.code = p.country_code
  where m.id = search_meeting.meeting;
end;

create or replace function search_actor(actor uuid) returns void
language sql
begin atomic
  select put_search_document(
    a.id,
    'ACTOR',
    a.name,
    known.aliases,
    (select string_agg(o.title, e'\n' order by o.ordinal) from office o where o.actor_id = a.id),
    concat_ws(e'\n', a.name, known.aliases),
    null,
    null,
    null
  )
  from actor a
  cross join lateral (
    select string_agg(l.alias, e'\n' order by l.ordinal) as aliases from actor_alias l where l.actor_id = a.id
  ) known
  where a.id = search_actor.actor;
end;

create or replace function search_event(event uuid) returns void
language sql
begin atomic
  select put_search_document(
    e.id,
    'EVENT',
    e.name,
    e.series,
    concat_ws(', ', p.name, nullif(p.city, p.name), c.name),
    null,
    null,
    e.starts_on_earliest,
    coalesce(e.ends_on_latest, e.starts_on_latest)
  )
  from event e
  left join place p on p.id = e.place_id
  left join country c on c.code = p.country_code
  where e.id = search_event.event;
end;

create or replace function search_article(article uuid) returns void
language sql
begin atomic
  select put_search_document(
    r.id,
    'ARTICLE',
    r.headline,
    o.name,
    (select string_agg(w.name, e'\n' order by w.ordinal) from article_author w where w.article_id = r.id),
    null,
    null,
    r.published_earliest,
    r.published_latest
  )
  from article r
  left join actor o on o.id = r.outlet_id
  where r.id = search_article.article;
end;

drop function put_search_document(uuid, text, text, text, text, text);

-- Notes of status changes and contradictions stand in documents of others.
create function make_documents_of_notes() returns trigger language plpgsql as $$
begin
  if tg_argv[0] = 'status_change' then
    perform search_meeting(m.id) from meeting m where m.id in (new.meeting_id, old.meeting_id) and m.state <> 'RETRACTED';
  else
    perform search_statements(array[new.earlier_id, new.later_id, old.earlier_id, old.later_id]);
  end if;
  return null;
end
$$;

create constraint trigger noted after insert on status_change
  deferrable initially deferred for each row when (new.note is not null) execute function make_documents_of_notes('status_change');
create constraint trigger noted_anew after update on status_change
  deferrable initially deferred for each row
  when (
    (old.note is not null or new.note is not null)
    and row(old.note, old.state, old.meeting_id) is distinct from row(new.note, new.state, new.meeting_id)
  )
  execute function make_documents_of_notes('status_change');
create constraint trigger no_longer_noted after delete on status_change
  deferrable initially deferred for each row when (old.note is not null) execute function make_documents_of_notes('status_change');
create constraint trigger noted after insert on contradiction
  deferrable initially deferred for each row execute function make_documents_of_notes('contradiction');
create constraint trigger noted_anew after update on contradiction
  deferrable initially deferred for each row
  when (
    row(old.note, old.state, old.earlier_id, old.later_id) is distinct from row(new.note, new.state, new.earlier_id, new.later_id)
  )
  execute function make_documents_of_notes('contradiction');

create constraint trigger no_longer_noted after delete on contradiction
  deferrable initially deferred for each row execute function make_documents_of_notes('contradiction');

-- What was kept as it folded before.
alter table actor disable trigger user;
update actor set name = name where folded_name is distinct from sort_text(name);
alter table actor enable trigger user;
alter table actor_alias disable trigger user;
update actor_alias set alias = alias where folded_alias is distinct from sort_text(alias);
alter table actor_alias enable trigger user;
alter table topic disable trigger user;
update topic set name = name where folded_name is distinct from sort_text(name);
alter table topic enable trigger user;
alter table event disable trigger user;
update event set name = name where folded_name is distinct from sort_text(name);
alter table event enable trigger user;
alter table meeting disable trigger user;
update meeting set title = title where folded_title is distinct from sort_text(title);
alter table meeting enable trigger user;
alter table article disable trigger user;
update article set headline = headline where folded_headline is distinct from sort_text(headline);
alter table article enable trigger user;

select search_actor(id) from actor where state <> 'RETRACTED';
select search_event(id) from event where state <> 'RETRACTED';
select search_meeting(id) from meeting where state <> 'RETRACTED';
select search_article(id) from article where state <> 'RETRACTED';
select search_statements(array_agg(id)) from statement;
