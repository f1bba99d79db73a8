-- Texts of any length find room: in an index, whose entries have at most 2,704 bytes, and in a search document, whose words
-- have at most 1 MB. Folding makes some texts longer, as U+FDFA, one character that stands for eighteen.

-- What sorting compares: the first 600 characters of what is folded, at most 2,400 bytes.
create function sort_text(words text) returns text
language sql immutable strict parallel safe
return left(fold(words), 600);

alter table actor
  drop column folded_name,
  add column folded_name varchar collate "C" not null generated always as (sort_text(name)) stored;
create index actor_name on actor (folded_name, id);
create index actor_name_likeness on actor using gin (folded_name gin_trgm_ops);
create index actor_kind on actor (kind, folded_name, id);

alter table actor_alias
  drop column folded_alias,
  add column folded_alias varchar collate "C" not null generated always as (sort_text(alias)) stored;
create index actor_alias_folded on actor_alias (folded_alias);
create index actor_alias_likeness on actor_alias using gin (folded_alias gin_trgm_ops);

alter table topic
  drop column folded_name,
  add column folded_name varchar collate "C" not null generated always as (sort_text(name)) stored;
create index topic_name on topic (folded_name, id);

alter table event
  drop column folded_name,
  add column folded_name varchar collate "C" not null generated always as (sort_text(name)) stored;
create index event_name on event (folded_name, id);

alter table meeting
  drop column folded_title,
  add column folded_title varchar collate "C" not null generated always as (sort_text(title)) stored;
create index meeting_title on meeting (folded_title, id);

alter table article
  drop column folded_headline,
  add column folded_headline varchar collate "C" generated always as (sort_text(headline)) stored;
create index article_headline on article ((coalesce(folded_headline, '')), id);

-- What search looks through. A word takes up to four times its bytes in a document, and there are three parts.
create function searched_part(words text, bytes integer) returns text
language sql immutable parallel safe
return case when octet_length(words) <= bytes then plain_marks(words) else plain_marks(left(words, bytes / 4)) end;

create or replace function put_search_document(
  record_id uuid, kind text, first text, second text, third text, names text
) returns void
language plpgsql as $$
declare
  a text := searched_part(coalesce(first, ''), 150000);
  b text := searched_part(coalesce(second, ''), 40000);
  c text := searched_part(coalesce(third, ''), 40000);
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

-- Blank is what shows nothing: White_Space, Cc and Default_Ignorable_Code_Point of Unicode 16, as the server has it.
create function is_blank(words text) returns boolean
language sql immutable strict parallel safe
return words ~ '^[\u0001-\u0020\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]*$';

-- Of words that were recorded before nothing is said.
alter table quotation
  drop constraint quotation_words_check,
  add constraint quotation_words_show check (not is_blank(words)) not valid;
