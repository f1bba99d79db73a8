-- What follows from a change is made once a transaction for all that it changed, and not for one record after the other:
-- revisions and search documents. The journal says what was changed, so that its head, which each transaction moves on
-- whoever writes, has the trigger.

-- what each revision held

-- Each in the order of its input, as `content_of` gives one; those that the record does not have are left out.
create function statement_contents(statements uuid[]) returns table (id uuid, content json)
language sql stable
as $$
  select field.id, json_object_agg(field.path, field.words order by field.part, field.place, field.path collate "C")
  from (
    select s.id, single.part, single.place, single.path, single.words
    from statement s
    left join actor speaker on speaker.id = s.speaker_id
    left join actor represented on represented.id = s.on_behalf_of_id
    left join statement conveying on conveying.id = s.conveyed_by_id
    cross join lateral (
      values
        (1, 0, 'speaker', speaker.slug),
        (2, 0, 'onBehalfOf', represented.slug),
        (4, 0, 'form', s.form),
        (5, 0, 'quotation', s.quotation),
        (6, 0, 'summary', s.summary),
        (7, 0, 'channel', s.channel),
        (8, 0, 'saidOn.edtf', s.said_on_edtf),
        (9, 0, 'saidOn.basis', s.said_on_basis),
        (14, 0, 'conveyedBy', conveying.slug)
    ) single (part, place, path, words)
    where s.id = any (statement_contents.statements)
    union all
    select l.statement_id, 3, l.ordinal, 'addressedTo[' || l.ordinal || ']', a.slug
    from addressee l join actor a on a.id = l.actor_id
    where l.statement_id = any (statement_contents.statements)
    union all
    select p.statement_id, 10, p.ordinal, 'positions[' || p.ordinal || '].' || piece.name, piece.words
    from "position" p
    join meeting m on m.id = p.meeting_id
    cross join lateral (
      values ('meeting', m.slug), ('attitude', p.attitude), ('likelihood', p.likelihood), ('condition', p.condition)
    ) piece (name, words)
    where p.statement_id = any (statement_contents.statements)
    union all
    select l.statement_id, 11, l.ordinal, 'events[' || l.ordinal || ']', e.slug
    from statement_event l join event e on e.id = l.event_id
    where l.statement_id = any (statement_contents.statements)
    union all
    select l.statement_id, 12, l.ordinal, 'topics[' || l.ordinal || ']', t.slug
    from statement_topic l join topic t on t.id = l.topic_id
    where l.statement_id = any (statement_contents.statements)
    union all
    select l.statement_id, 13, l.ordinal, 'codes[' || l.ordinal || '].' || piece.name, piece.words
    from statement_code l
    cross join lateral (values ('scheme', l.scheme), ('code', l.code)) piece (name, words)
    where l.statement_id = any (statement_contents.statements)
    union all
    select r.statement_id, 15, r.ordinal, 'reports[' || r.ordinal || '].' || piece.name, piece.words
    from report r
    join article w on w.id = r.article_id
    cross join lateral (
      values ('article', w.slug), ('attributedAs', r.attributed_as)
      union all
      select 'quotations[' || q.ordinal || ']', q.words from quotation q where q.report_id = r.id
      union all
      select 'relays[' || y.ordinal || '].' || hand.name, hand.words
      from relay y
      join actor a on a.id = y.actor_id
      cross join lateral (values ('actor', a.slug), ('wording', y.wording)) hand (name, words)
      where y.report_id = r.id
    ) piece (name, words)
    where r.statement_id = any (statement_contents.statements)
  ) field
  where field.words is not null
  group by field.id
$$;

create or replace function content_of(statement uuid) returns json
language sql stable
return (select held.content from statement_contents(array[statement]) held);

create function record_contents(record_type text, ids uuid[]) returns table (id uuid, content json)
language plpgsql stable
as $$
begin
  if record_type = 'STATEMENT' then
    return query select held.id, held.content from statement_contents(ids) held;
  else
    return query select record.id, record_content(record_type, record.id) from unnest(ids) as record (id);
  end if;
end
$$;

create function keep_revisions(record_type text, ids uuid[], positions bigint[]) returns void language plpgsql as $$
begin
  insert into revision (record_id, number, position, content)
  select
    entry.id,
    (select count(*) from journal j where j.record_id = entry.id and j.position <= entry.position),
    entry.position,
    held.content
  from unnest(ids, positions) as entry (id, position)
  join record_contents(record_type, ids) held on held.id = entry.id
  -- not where another stands for it by now
  where held.content is not null;
end
$$;

-- what search looks through

create function search_statements(statements uuid[]) returns void
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
  where s.id = any (search_statements.statements);
end;

create or replace function search_statement(statement uuid) returns void
language sql
begin atomic
  select search_statements(array[statement]);
end;

create function make_search_documents(record_type text, ids uuid[]) returns void language plpgsql as $$
begin
  case record_type
    when 'ACTOR' then perform search_actor(x.id) from actor x where x.id = any (ids) and x.state <> 'RETRACTED';
    when 'EVENT' then perform search_event(x.id) from event x where x.id = any (ids) and x.state <> 'RETRACTED';
    when 'MEETING' then perform search_meeting(x.id) from meeting x where x.id = any (ids) and x.state <> 'RETRACTED';
    when 'ARTICLE' then perform search_article(x.id) from article x where x.id = any (ids) and x.state <> 'RETRACTED';
    when 'STATEMENT' then perform search_statements(ids);
    else null;
  end case;
end
$$;

-- Of what is retracted only statements are found.
create function delete_search_documents(record_type text, ids uuid[]) returns void language plpgsql as $$
begin
  delete from search_document d
  using record_state s
  where d.record_id = any (ids)
    and s.id = d.record_id
    and s.record_type = delete_search_documents.record_type
    and s.record_type <> 'STATEMENT'
    and s.state = 'RETRACTED';
end
$$;

-- Documents name others: the speaker of a statement by all his names, the outlet of an article, the event of a meeting. They
-- are made again where a change after a position of the journal gave these other names.
create function make_search_documents_naming(record_type text, ids uuid[], since bigint) returns void
language plpgsql as $$
declare
  renamed uuid[] := array(
    select now.record_id
    from revision now
    join revision before on before.record_id = now.record_id and before.number = now.number - 1
    where now.record_id = any (ids)
      and now.position > since
      and (now.content ->> 'name', now.content ->> 'aliases') is distinct from (before.content ->> 'name', before.content ->> 'aliases')
  );
begin
  if renamed = '{}' then
    return;
  end if;
  case record_type
    when 'ACTOR' then
      perform search_statements(array(select s.id from statement s where s.speaker_id = any (renamed)));
      perform search_article(r.id) from article r where r.outlet_id = any (renamed) and r.state <> 'RETRACTED';
    when 'EVENT' then
      perform search_meeting(m.id) from meeting m where m.event_id = any (renamed) and m.state <> 'RETRACTED';
    else null;
  end case;
end
$$;

-- at commit, when all that belongs to the records is written

create function complete_changes() returns trigger language plpgsql as $$
declare
  change record;
begin
  for change in
    select
      j.record_type,
      array_agg(j.record_id order by j.position) as ids,
      array_agg(j.position order by j.position) as positions,
      array_agg(j.record_id order by j.position) filter (where j.kind <> 'RECORDED') as revised
    from journal j
    where j.position > old.position and j.position <= new.position
    group by j.record_type
  loop
    perform keep_revisions(change.record_type, change.ids, change.positions);
    perform make_search_documents(change.record_type, change.ids);
    if change.revised is not null then
      perform delete_search_documents(change.record_type, change.revised);
      perform make_search_documents_naming(change.record_type, change.revised, old.position);
    end if;
  end loop;
  return null;
end
$$;

create constraint trigger completed after update of position on journal_head
  deferrable initially deferred for each row execute function complete_changes();

do $$
declare
  kind text;
begin
  foreach kind in array array['actor', 'topic', 'event', 'meeting', 'article', 'statement', 'status_change', 'contradiction']
  loop
    execute format('drop trigger kept on %I', kind);
  end loop;
  foreach kind in array array['actor', 'event', 'meeting', 'article', 'statement'] loop
    execute format('drop trigger searchable on %I', kind);
  end loop;
end
$$;
drop function keep_revision;
drop function make_search_document;

-- The journal's entries are the only source of revisions' positions, and are never deleted.
alter table revision drop constraint revision_position_fkey;

-- Most entries have few editors: a hash index keeps all entries of one in one chain, and looks through it for each new entry.
drop index journal_editor;
create index journal_editor on journal (left(editor, 200), position);

-- A merger can make records equal that have no slugs. They become one, which is found by the others' keys.

create function join_records(record_type text, doubles uuid[], kept uuid[]) returns void language plpgsql as $$
declare
  target regclass := lower(record_type)::regclass;
begin
  insert into merged (record_id, record_type, into_id)
  select pair.double, join_records.record_type, pair.kept from unnest(doubles, kept) as pair (double, kept);
  update merged m set into_id = pair.kept from unnest(doubles, kept) as pair (double, kept) where m.into_id = pair.double;
  perform delete_lists(target, pair.double) from unnest(doubles) as pair (double);
  execute format('delete from %s where id = any ($1)', target) using doubles;
end
$$;

-- Of those that stand the first recorded stays.
create function join_status_changes(moved uuid[]) returns void language plpgsql as $$
declare
  doubles uuid[];
  kept uuid[];
begin
  select array_agg(found.double), array_agg(found.kept)
  into doubles, kept
  from (
    select distinct k.id as double, first_value(k.id) over (partition by c.id order by k.id) as kept
    from status_change c
    join status_change k on k.meeting_id = c.meeting_id and k.status = c.status and k.date_edtf = c.date_edtf
    where c.id = any (moved)
      and c.state <> 'RETRACTED'
      and k.state <> 'RETRACTED'
      and (k.date_basis, k.statement_id, k.article_id, k.note)
        is not distinct from (c.date_basis, c.statement_id, c.article_id, c.note)
      and array(select l.actor_id from status_change_author l where l.status_change_id = k.id order by l.ordinal)
        = array(select l.actor_id from status_change_author l where l.status_change_id = c.id order by l.ordinal)
  ) found
  where found.double <> found.kept;
  if doubles is not null then
    perform join_records('STATUS_CHANGE', doubles, kept);
  end if;
end
$$;

-- The same two contradict each other, whichever is called the earlier; what was moved gives way, as where a rule allows one.
create function join_contradictions(moved uuid[]) returns void language plpgsql as $$
declare
  doubles uuid[];
  kept uuid[];
begin
  select array_agg(c.id), array_agg(k.id)
  into doubles, kept
  from contradiction c
  join contradiction k on k.earlier_id = c.later_id and k.later_id = c.earlier_id and k.kind = c.kind
  where c.id = any (moved)
    and k.id <> all (moved)
    and k.meeting_id is not distinct from c.meeting_id;
  if doubles is not null then
    perform join_records('CONTRADICTION', doubles, kept);
  end if;
end
$$;

-- Gives all references to one record to another: by whatever foreign key they are, and where a list, or a rule that allows
-- one of a kind, would have it twice, once.
create or replace function move_references(target regclass, gone uuid, kept uuid) returns void language plpgsql as $$
declare
  link record;
  twin text;
  moved uuid[] := array(
    select r.record_id
    from record_reference r
    where r.target_type = upper(target::text) and r.target_id = gone and r.record_type in ('STATUS_CHANGE', 'CONTRADICTION')
  );
begin
  for link in
    select
      c.conrelid::regclass as list,
      a.attname::text as held,
      (
        select k.attname::text
        from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = i.indkey[0]
        where i.indrelid = c.conrelid and i.indisprimary
      ) as owner,
      exists (select from pg_attribute o where o.attrelid = c.conrelid and o.attname = 'ordinal') as ordered,
      exists (select from pg_attribute o where o.attrelid = c.conrelid and o.attname = 'revision') as recorded,
      a.attnum
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = target and cardinality(c.conkey) = 1
    order by c.conrelid::regclass::text, a.attname
  loop
    -- the lists of the record itself go with it
    continue when link.owner = link.held;
    for twin in
      select string_agg(format('k.%1$I is not distinct from l.%1$I', o.attname), ' and ')
      from pg_index i
      cross join lateral unnest(i.indkey::int2[]) as part (attnum)
      join pg_attribute o on o.attrelid = i.indrelid and o.attnum = part.attnum
      where i.indrelid = link.list and i.indisunique and link.attnum = any (i.indkey::int2[]) and part.attnum <> link.attnum
      group by i.indexrelid
    loop
      if link.recorded then
        execute format(
          'insert into merged (record_id, record_type, into_id)
           select l.id, %4$L, k.id from %1$s l join %1$s k on k.%2$I = $2 and %3$s where l.%2$I = $1',
          link.list, link.held, twin, upper(link.list::text))
        using gone, kept;
        update merged m set into_id = k.into_id from merged k where m.into_id = k.record_id;
      end if;
      execute format(
        'delete from %1$s l where l.%2$I = $1 and exists (select from %1$s k where k.%2$I = $2 and %3$s)',
        link.list, link.held, twin)
      using gone, kept;
    end loop;
    execute format('update %1$s set %2$I = $2 where %2$I = $1', link.list, link.held) using gone, kept;
    if link.ordered and link.owner <> 'id' then
      perform close_gaps(link.list, link.owner, link.held, kept);
    end if;
  end loop;
  perform join_status_changes(moved);
  perform join_contradictions(moved);
end
$$;
