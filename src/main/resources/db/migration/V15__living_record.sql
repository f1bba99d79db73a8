-- A record that can be put right. Every kind of record has a state and the number of its revision; what each revision holds
-- is kept by the database itself, whoever writes; one record can stand for another, and is found by the other's slug and
-- key from then on.

alter table actor
  add column state varchar not null default 'CURRENT' check (state in ('CURRENT', 'CORRECTED', 'RETRACTED')),
  add column revision integer not null default 1 check (revision between 1 and 1000);
alter table topic
  add column state varchar not null default 'CURRENT' check (state in ('CURRENT', 'CORRECTED', 'RETRACTED')),
  add column revision integer not null default 1 check (revision between 1 and 1000);
alter table event
  add column state varchar not null default 'CURRENT' check (state in ('CURRENT', 'CORRECTED', 'RETRACTED')),
  add column revision integer not null default 1 check (revision between 1 and 1000);
alter table meeting
  add column state varchar not null default 'CURRENT' check (state in ('CURRENT', 'CORRECTED', 'RETRACTED')),
  add column revision integer not null default 1 check (revision between 1 and 1000);
alter table article
  add column state varchar not null default 'CURRENT' check (state in ('CURRENT', 'CORRECTED', 'RETRACTED')),
  add column revision integer not null default 1 check (revision between 1 and 1000);
alter table status_change
  add column state varchar not null default 'CURRENT' check (state in ('CURRENT', 'CORRECTED', 'RETRACTED')),
  add column revision integer not null default 1 check (revision between 1 and 1000);
alter table contradiction
  add column state varchar not null default 'CURRENT' check (state in ('CURRENT', 'CORRECTED', 'RETRACTED')),
  add column revision integer not null default 1 check (revision between 1 and 1000);

alter table journal drop constraint journal_kind_check;
alter table journal add constraint journal_kind_check
  check (kind in ('RECORDED', 'CORRECTED', 'RETRACTED', 'MERGED', 'RESTORED'));
create index journal_editor on journal using hash (editor);
create index journal_at on journal (at, position);

-- records for which another stands now

create table merged (
  record_id uuid primary key,
  record_type varchar not null,
  slug varchar check (is_slug(slug)),
  into_id uuid not null check (into_id <> record_id),
  unique (record_type, slug)
);
create index merged_into on merged (into_id);

create view actor_slug as
  select slug, id from actor union all select slug, into_id from merged where record_type = 'ACTOR';
create view topic_slug as
  select slug, id from topic union all select slug, into_id from merged where record_type = 'TOPIC';
create view event_slug as
  select slug, id from event union all select slug, into_id from merged where record_type = 'EVENT';
create view meeting_slug as
  select slug, id from meeting union all select slug, into_id from merged where record_type = 'MEETING';
create view article_slug as
  select slug, id from article union all select slug, into_id from merged where record_type = 'ARTICLE';
create view statement_slug as
  select slug, id from statement union all select slug, into_id from merged where record_type = 'STATEMENT';

-- A slug names one record for ever, also once another stands for it.
create function check_slug_is_free() returns trigger language plpgsql as $$
begin
  if exists (
    select from merged m join fresh on fresh.slug = m.slug where m.record_type = tg_argv[0]
  ) then
    raise exception 'the slug of a merged record names the one that stands for it' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create trigger slug_is_free after insert on actor
  referencing new table as fresh for each statement execute function check_slug_is_free('ACTOR');
create trigger slug_is_free after insert on topic
  referencing new table as fresh for each statement execute function check_slug_is_free('TOPIC');
create trigger slug_is_free after insert on event
  referencing new table as fresh for each statement execute function check_slug_is_free('EVENT');
create trigger slug_is_free after insert on meeting
  referencing new table as fresh for each statement execute function check_slug_is_free('MEETING');
create trigger slug_is_free after insert on article
  referencing new table as fresh for each statement execute function check_slug_is_free('ARTICLE');
create trigger slug_is_free after insert on statement
  referencing new table as fresh for each statement execute function check_slug_is_free('STATEMENT');

-- what a record of each kind holds, as the input by which it is recorded

create function date_content(edtf text, basis text) returns json
language sql immutable parallel safe
return case when edtf is not null then json_build_object('edtf', edtf, 'basis', basis) end;

create function place_content(place uuid) returns json
language sql stable
return (
  select json_build_object('name', p.name, 'city', p.city, 'country', p.country_code)
  from place p
  where p.id = place_content.place
);

create function actor_content(actor uuid) returns json
language sql stable
return (
  select json_build_object(
    'kind', x.kind,
    'slug', x.slug,
    'name', x.name,
    'aliases', (select json_agg(l.alias order by l.ordinal) from actor_alias l where l.actor_id = x.id),
    'country', x.country_code,
    'wikidataId', x.wikidata_id,
    'offices', (
      select json_agg(
        json_build_object(
          'title', o.title,
          'kind', o.kind,
          'country', o.country_code,
          'heldFrom', date_content(o.held_from_edtf, o.held_from_basis),
          'heldUntil', date_content(o.held_until_edtf, o.held_until_basis)
        )
        order by o.ordinal
      )
      from office o
      where o.actor_id = x.id
    ),
    'outletKind', x.outlet_kind,
    'stateRun', x.state_run,
    'headcount', x.headcount
  )
  from actor x
  where x.id = actor_content.actor
);

create function topic_content(topic uuid) returns json
language sql stable
return (select json_build_object('slug', x.slug, 'name', x.name) from topic x where x.id = topic_content.topic);

create function event_content(event uuid) returns json
language sql stable
return (
  select json_build_object(
    'slug', x.slug,
    'name', x.name,
    'kind', x.kind,
    'series', x.series,
    'place', place_content(x.place_id),
    'startsOn', date_content(x.starts_on_edtf, x.starts_on_basis),
    'endsOn', date_content(x.ends_on_edtf, x.ends_on_basis),
    'attendees', (
      select json_agg(a.slug order by l.ordinal)
      from attendance l join actor a on a.id = l.actor_id
      where l.event_id = x.id
    )
  )
  from event x
  where x.id = event_content.event
);

create function meeting_content(meeting uuid) returns json
language sql stable
return (
  select json_build_object(
    'slug', x.slug,
    'title', x.title,
    'format', x.format,
    'event', (select e.slug from event e where e.id = x.event_id),
    'place', place_content(x.place_id),
    'date', date_content(x.date_edtf, x.date_basis),
    'plannedDuration', case when x.planned_minutes is not null
      then json_build_object('minutes', x.planned_minutes, 'bound', x.planned_bound) end,
    'actualDuration', case when x.actual_minutes is not null
      then json_build_object('minutes', x.actual_minutes, 'bound', x.actual_bound) end,
    'disclosed', x.disclosed,
    'participants', coalesce(
      (
        select json_agg(json_build_object('actor', a.slug, 'role', l.role) order by l.ordinal)
        from participation l join actor a on a.id = l.actor_id
        where l.meeting_id = x.id
      ),
      '[]'
    ),
    'topics', (
      select json_agg(t.slug order by l.ordinal)
      from meeting_topic l join topic t on t.id = l.topic_id
      where l.meeting_id = x.id
    )
  )
  from meeting x
  where x.id = meeting_content.meeting
);

create function article_content(article uuid) returns json
language sql stable
return (
  select json_build_object(
    'slug', x.slug,
    'outlet', (select a.slug from actor a where a.id = x.outlet_id),
    'headline', x.headline,
    'url', x.url,
    'publishedOn', date_content(x.published_edtf, x.published_basis),
    'authors', (select json_agg(w.name order by w.ordinal) from article_author w where w.article_id = x.id),
    'republishes', (select o.slug from article o where o.id = x.republishes_id)
  )
  from article x
  where x.id = article_content.article
);

create function status_change_content(change uuid) returns json
language sql stable
return (
  select json_build_object(
    'meeting', m.slug,
    'status', x.status,
    'date', date_content(x.date_edtf, x.date_basis),
    'assertedBy', (
      select json_agg(a.slug order by l.ordinal)
      from status_change_author l join actor a on a.id = l.actor_id
      where l.status_change_id = x.id
    ),
    'statement', (select s.slug from statement s where s.id = x.statement_id),
    'article', (select a.slug from article a where a.id = x.article_id),
    'note', x.note
  )
  from status_change x
  join meeting m on m.id = x.meeting_id
  where x.id = status_change_content.change
);

create function contradiction_content(contradiction uuid) returns json
language sql stable
return (
  select json_build_object(
    'kind', x.kind,
    'earlier', e.slug,
    'later', l.slug,
    'meeting', (select m.slug from meeting m where m.id = x.meeting_id),
    'note', x.note
  )
  from contradiction x
  join statement e on e.id = x.earlier_id
  join statement l on l.id = x.later_id
  where x.id = contradiction_content.contradiction
);

create function record_content(record_type text, id uuid) returns json language plpgsql stable as $$
begin
  case record_type
    when 'ACTOR' then return actor_content(id);
    when 'TOPIC' then return topic_content(id);
    when 'EVENT' then return event_content(id);
    when 'MEETING' then return meeting_content(id);
    when 'ARTICLE' then return article_content(id);
    when 'STATEMENT' then return content_of(id);
    when 'STATUS_CHANGE' then return status_change_content(id);
    when 'CONTRADICTION' then return contradiction_content(id);
  end case;
end
$$;

-- what each revision held

alter table revision drop constraint revision_statement_id_fkey;
alter table revision rename column statement_id to record_id;

create or replace function keep_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.revision <> new.revision then
    insert into revision (record_id, number, position, content)
    select new.id, new.revision, entry.position, held.content
    from record_content(tg_argv[0], new.id) as held (content)
    cross join lateral (
      select j.position from journal j where j.record_id = new.id order by j.position offset new.revision - 1 limit 1
    ) entry
    -- not where another stands for it by now
    where held.content is not null;
  end if;
  return null;
end
$$;

drop trigger kept on statement;
create constraint trigger kept after insert or update of revision on actor
  deferrable initially deferred for each row execute function keep_revision('ACTOR');
create constraint trigger kept after insert or update of revision on topic
  deferrable initially deferred for each row execute function keep_revision('TOPIC');
create constraint trigger kept after insert or update of revision on event
  deferrable initially deferred for each row execute function keep_revision('EVENT');
create constraint trigger kept after insert or update of revision on meeting
  deferrable initially deferred for each row execute function keep_revision('MEETING');
create constraint trigger kept after insert or update of revision on article
  deferrable initially deferred for each row execute function keep_revision('ARTICLE');
create constraint trigger kept after insert or update of revision on statement
  deferrable initially deferred for each row execute function keep_revision('STATEMENT');
create constraint trigger kept after insert or update of revision on status_change
  deferrable initially deferred for each row execute function keep_revision('STATUS_CHANGE');
create constraint trigger kept after insert or update of revision on contradiction
  deferrable initially deferred for each row execute function keep_revision('CONTRADICTION');

insert into revision (record_id, number, position, content)
select distinct on (j.record_id) j.record_id, 1, j.position, record_content(j.record_type, j.record_id)
from journal j
where j.record_type <> 'STATEMENT'
order by j.record_id, j.position;

-- the journal

create or replace function journal_revised() returns trigger language plpgsql as $$
begin
  perform write_journal(
    array_agg(coalesce(nullif(current_setting('readout.change', true), ''), fresh.state) order by fresh.id),
    array_agg(tg_argv[0]),
    array_agg(fresh.id order by fresh.id)
  )
  from fresh join stale on stale.id = fresh.id
  where stale.revision <> fresh.revision;
  return null;
end
$$;

create trigger revisers_take_turns before update on actor for each statement execute function take_turn();
create trigger revisers_take_turns before update on topic for each statement execute function take_turn();
create trigger revisers_take_turns before update on event for each statement execute function take_turn();
create trigger revisers_take_turns before update on meeting for each statement execute function take_turn();
create trigger revisers_take_turns before update on article for each statement execute function take_turn();
create trigger revisers_take_turns before update on status_change for each statement execute function take_turn();
create trigger revisers_take_turns before update on contradiction for each statement execute function take_turn();

create trigger revised after update on actor
  referencing old table as stale new table as fresh for each statement execute function journal_revised('ACTOR');
create trigger revised after update on topic
  referencing old table as stale new table as fresh for each statement execute function journal_revised('TOPIC');
create trigger revised after update on event
  referencing old table as stale new table as fresh for each statement execute function journal_revised('EVENT');
create trigger revised after update on meeting
  referencing old table as stale new table as fresh for each statement execute function journal_revised('MEETING');
create trigger revised after update on article
  referencing old table as stale new table as fresh for each statement execute function journal_revised('ARTICLE');
create trigger revised after update on status_change
  referencing old table as stale new table as fresh for each statement execute function journal_revised('STATUS_CHANGE');
create trigger revised after update on contradiction
  referencing old table as stale new table as fresh for each statement execute function journal_revised('CONTRADICTION');

-- what refers to what, each reference by the record that has it

create view record_reference as
  select 'EVENT' as record_type, l.event_id as record_id, 'ACTOR' as target_type, l.actor_id as target_id from attendance l
  union all
  select 'MEETING', l.meeting_id, 'ACTOR', l.actor_id from participation l
  union all
  select 'MEETING', m.id, 'EVENT', m.event_id from meeting m where m.event_id is not null
  union all
  select 'MEETING', l.meeting_id, 'TOPIC', l.topic_id from meeting_topic l
  union all
  select 'ARTICLE', r.id, 'ACTOR', r.outlet_id from article r where r.outlet_id is not null
  union all
  select 'ARTICLE', r.id, 'ARTICLE', r.republishes_id from article r where r.republishes_id is not null
  union all
  select 'STATEMENT', s.id, 'ACTOR', s.speaker_id from statement s
  union all
  select 'STATEMENT', s.id, 'ACTOR', s.on_behalf_of_id from statement s where s.on_behalf_of_id is not null
  union all
  select 'STATEMENT', s.id, 'STATEMENT', s.conveyed_by_id from statement s where s.conveyed_by_id is not null
  union all
  select 'STATEMENT', l.statement_id, 'ACTOR', l.actor_id from addressee l
  union all
  select 'STATEMENT', l.statement_id, 'MEETING', l.meeting_id from "position" l
  union all
  select 'STATEMENT', l.statement_id, 'EVENT', l.event_id from statement_event l
  union all
  select 'STATEMENT', l.statement_id, 'TOPIC', l.topic_id from statement_topic l
  union all
  select 'STATEMENT', r.statement_id, 'ARTICLE', r.article_id from report r
  union all
  select 'STATEMENT', r.statement_id, 'ACTOR', y.actor_id from relay y join report r on r.id = y.report_id
  union all
  select 'STATUS_CHANGE', c.id, 'MEETING', c.meeting_id from status_change c
  union all
  select 'STATUS_CHANGE', c.id, 'STATEMENT', c.statement_id from status_change c where c.statement_id is not null
  union all
  select 'STATUS_CHANGE', c.id, 'ARTICLE', c.article_id from status_change c where c.article_id is not null
  union all
  select 'STATUS_CHANGE', l.status_change_id, 'ACTOR', l.actor_id from status_change_author l
  union all
  select 'CONTRADICTION', c.id, 'STATEMENT', c.earlier_id from contradiction c
  union all
  select 'CONTRADICTION', c.id, 'STATEMENT', c.later_id from contradiction c
  union all
  select 'CONTRADICTION', c.id, 'MEETING', c.meeting_id from contradiction c where c.meeting_id is not null;

-- Where each record stands, and what it is called where it is named as an obstacle.
create view record_state as
  select 'ACTOR' as record_type, id, slug as label, state from actor
  union all select 'TOPIC', id, slug, state from topic
  union all select 'EVENT', id, slug, state from event
  union all select 'MEETING', id, slug, state from meeting
  union all select 'ARTICLE', id, slug, state from article
  union all select 'STATEMENT', id, slug, state from statement
  union all select 'STATUS_CHANGE', c.id, c.status || ' of ' || m.slug, c.state
    from status_change c join meeting m on m.id = c.meeting_id
  union all select 'CONTRADICTION', k.id, e.slug || ' / ' || l.slug, k.state
    from contradiction k join statement e on e.id = k.earlier_id join statement l on l.id = k.later_id;

-- The first ten records that stand and refer to one.
create function standing_on(target_type text, target uuid) returns table (record_type text, label text)
language sql stable as $$
  select s.record_type, s.label
  from (
    select distinct r.record_type, r.record_id
    from record_reference r
    where r.target_type = standing_on.target_type and r.target_id = standing_on.target
      and (r.record_type, r.record_id) <> (standing_on.target_type, standing_on.target)
    limit 1000
  ) referring
  join record_state s on s.record_type = referring.record_type and s.id = referring.record_id
  where s.state <> 'RETRACTED'
  order by s.record_type, s.label
  limit 10
$$;

-- What others stand on is not retracted. Only statements are: whatever stands on one that is retracted says so itself.
create function check_retraction() returns trigger language plpgsql as $$
declare
  others text;
begin
  if new.state = 'RETRACTED' and old.state <> 'RETRACTED' then
    select string_agg(lower(replace(o.record_type, '_', ' ')) || ' ''' || o.label || '''', ', ')
    into others
    from standing_on(tg_argv[0], new.id) o;
    if others is not null then
      raise exception 'others stand on it, which would have to be put right first: %', others using errcode = 'check_violation';
    end if;
  end if;
  return null;
end
$$;

create trigger retracted after update of state on actor
  for each row execute function check_retraction('ACTOR');
create trigger retracted after update of state on topic
  for each row execute function check_retraction('TOPIC');
create trigger retracted after update of state on event
  for each row execute function check_retraction('EVENT');
create trigger retracted after update of state on meeting
  for each row execute function check_retraction('MEETING');
create trigger retracted after update of state on article
  for each row execute function check_retraction('ARTICLE');

-- An outlet that articles name, and that so is one, stays one.
create function check_outlet_stays() returns trigger language plpgsql as $$
begin
  if exists (select from article where outlet_id = new.id) then
    raise exception 'actor % is the outlet of articles, and stays one', new.slug using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create trigger outlet_stays after update of kind on actor
  for each row when (old.kind = 'OUTLET' and new.kind <> 'OUTLET') execute function check_outlet_stays();

-- what is worked out of a record follows it

create function corroborate_corrected() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'article' then
    perform corroborate(array(select r.statement_id from report r where r.article_id = new.id));
  else
    perform corroborate(array(
      select r.statement_id from relay y join report r on r.id = y.report_id where y.actor_id = new.id
    ));
  end if;
  return null;
end
$$;

create trigger corroborates after update of outlet_id on article
  for each row when (old.outlet_id is distinct from new.outlet_id) execute function corroborate_corrected();
create trigger corroborates after update of kind on actor
  for each row when ((old.kind = 'OUTLET') <> (new.kind = 'OUTLET')) execute function corroborate_corrected();

drop trigger searchable on actor;
drop trigger searchable on event;
drop trigger searchable on meeting;
drop trigger searchable on article;
create constraint trigger searchable after insert or update of revision on actor
  deferrable initially deferred for each row execute function make_search_document('actor');
create constraint trigger searchable after insert or update of revision on event
  deferrable initially deferred for each row execute function make_search_document('event');
create constraint trigger searchable after insert or update of revision on meeting
  deferrable initially deferred for each row execute function make_search_document('meeting');
create constraint trigger searchable after insert or update of revision on article
  deferrable initially deferred for each row execute function make_search_document('article');

-- Documents name others: the speaker of a statement, the outlet of an article, the event of a meeting.
create or replace function make_search_document() returns trigger language plpgsql as $$
declare
  names text;
begin
  if tg_op = 'UPDATE' and new.state = 'RETRACTED' and tg_argv[0] <> 'statement' then
    delete from search_document d where d.record_id = new.id;
    return null;
  end if;
  select d.body into names from search_document d where d.record_id = new.id;
  case tg_argv[0]
    when 'actor' then perform search_actor(new.id);
    when 'event' then perform search_event(new.id);
    when 'meeting' then perform search_meeting(new.id);
    when 'article' then perform search_article(new.id);
    else perform search_statement(new.id);
  end case;
  if tg_op = 'UPDATE' and tg_argv[0] in ('actor', 'event')
    and names is distinct from (select d.body from search_document d where d.record_id = new.id) then
    if tg_argv[0] = 'actor' then
      perform search_statement(s.id) from statement s where s.speaker_id = new.id;
      perform search_article(r.id) from article r where r.outlet_id = new.id;
    else
      perform search_meeting(m.id) from meeting m where m.event_id = new.id;
    end if;
  end if;
  return null;
end
$$;

-- merging

-- Closes the gaps that are left in the lists of a table with `ordinal`, among those owners whose lists hold one.
create function close_gaps(list regclass, owner text, held text, kept uuid) returns void language plpgsql as $$
begin
  execute format(
    'update %1$s l set ordinal = place.ordinal + 1000000
     from (
       select %2$I as owner, ordinal as was, row_number() over (partition by %2$I order by ordinal) - 1 as ordinal
       from %1$s where %2$I in (select %2$I from %1$s where %3$I = $1)
     ) place
     where l.%2$I = place.owner and l.ordinal = place.was and place.was <> place.ordinal', list, owner, held)
  using kept;
  execute format('update %1$s set ordinal = ordinal - 1000000 where ordinal >= 1000000', list);
end
$$;

-- Gives all references to one record to another: by whatever foreign key they are, and where a list, or a rule that allows
-- one of a kind, would have it twice, once.
create function move_references(target regclass, gone uuid, kept uuid) returns void language plpgsql as $$
declare
  link record;
  twin text;
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
end
$$;

-- The reports of a statement are carried by the one that stands for it, but where the same article carries that already.
create function move_reports(gone uuid, kept uuid) returns void language plpgsql as $$
declare
  doubles uuid[] := array(
    select l.id from report l join report k on k.article_id = l.article_id and k.statement_id = kept
    where l.statement_id = gone
  );
begin
  delete from quotation q where q.report_id = any (doubles);
  delete from relay y where y.report_id = any (doubles);
  delete from report r where r.id = any (doubles);
  update report r
  set statement_id = kept, ordinal = r.ordinal + (select max(k.ordinal) + 1 from report k where k.statement_id = kept)
  where r.statement_id = gone;
  perform close_gaps('report', 'statement_id', 'statement_id', kept);
end
$$;

-- Deletes the lists that belong to a record: those whose primary key begins with it.
create function delete_lists(target regclass, gone uuid) returns void language plpgsql as $$
declare
  list record;
begin
  for list in
    select c.conrelid::regclass as name, a.attname::text as owner
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_index i on i.indrelid = c.conrelid and i.indisprimary and i.indkey[0] = a.attnum
    where c.contype = 'f' and c.confrelid = target and cardinality(c.conkey) = 1
  loop
    execute format('delete from %s where %I = $1', list.name, list.owner) using gone;
  end loop;
end
$$;

-- One record stands for another from now on.
create function merge_record(record_type text, gone uuid, kept uuid) returns void language plpgsql as $$
declare
  target regclass := lower(record_type)::regclass;
  statements uuid[] := '{}';
  articles uuid[] := '{}';
  meetings uuid[] := '{}';
begin
  perform from journal_head for update;
  perform set_config('readout.change', 'MERGED', true);
  case record_type
    when 'ACTOR' then
      if (select k.kind <> 'OUTLET' from actor k where k.id = kept) and exists (select from article r where r.outlet_id = gone) then
        raise exception 'articles name it as their outlet, and the other is none' using errcode = 'check_violation';
      end if;
      statements := array(
        select s.id from statement s where s.speaker_id = gone
        union
        select r.statement_id from relay y join report r on r.id = y.report_id where y.actor_id = gone
        union
        select r.statement_id from report r join article a on a.id = r.article_id where a.outlet_id = gone
      );
      articles := array(select a.id from article a where a.outlet_id = gone);
    when 'MEETING' then
      if (select count(*) from status_change c where c.meeting_id in (gone, kept)) > 1000 then
        raise exception 'a meeting has at most 1000 status changes' using errcode = 'check_violation';
      end if;
    when 'EVENT' then
      meetings := array(select m.id from meeting m where m.event_id = gone);
    when 'ARTICLE' then
      statements := array(select r.statement_id from report r where r.article_id = gone);
      update article set republishes_id = null where id = kept and republishes_id = gone;
    when 'STATEMENT' then
      statements := array[kept];
      if exists (select from contradiction k where gone in (k.earlier_id, k.later_id) and kept in (k.earlier_id, k.later_id)) then
        raise exception 'two statements that contradict each other are not one' using errcode = 'check_violation';
      end if;
      update statement set conveyed_by_id = null where id = kept and conveyed_by_id = gone;
      perform move_reports(gone, kept);
      update actor a set statement_count = a.statement_count - 1 from statement s where s.id = gone and a.id = s.speaker_id;
    else null;
  end case;
  perform move_references(target, gone, kept);
  perform delete_lists(target, gone);
  execute format(
    'with gone as (delete from %s where id = $1 returning id, slug)
     insert into merged (record_id, record_type, slug, into_id) select gone.id, $2, gone.slug, $3 from gone', target)
  using gone, record_type, kept;
  update merged set into_id = kept where into_id = gone;
  delete from search_document d where d.record_id = gone;
  perform corroborate(statements);
  perform search_statement(id) from unnest(statements) as touched (id);
  perform search_article(id) from unnest(articles) as touched (id);
  perform search_meeting(id) from unnest(meetings) as touched (id);
  execute format('update %s set revision = revision + 1 where id = $1', target) using kept;
  perform set_config('readout.change', '', true);
end
$$;
