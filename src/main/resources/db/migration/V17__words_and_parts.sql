-- The record says no more than its words do: positions with the words that they are read from, reports with their hedge and
-- the statement that conveys them, groups of people, publishers without a name, facts that nobody tells, lengths in words,
-- and meetings within meetings.

-- actors

alter table actor
  drop constraint actor_kind_check,
  drop constraint actor_outlet_kind_check,
  drop constraint actor_check1,
  drop constraint actor_check2,
  add constraint actor_kind_check
    check (kind in ('LEADER', 'OFFICIAL', 'INSTITUTION', 'OUTLET', 'GROUP', 'UNNAMED_SOURCE')),
  add constraint actor_outlet_kind_check
    check (outlet_kind in ('NEWS_AGENCY', 'NEWSPAPER', 'BROADCASTER', 'WEBSITE', 'SOCIAL_MEDIA', 'UNKNOWN')),
  add constraint only_outlets_are_state_run check (kind = 'OUTLET' or state_run is null),
  add constraint only_people_are_counted check (kind in ('GROUP', 'UNNAMED_SOURCE') or headcount is null);

alter table office add column institution_id uuid references actor;
create index office_institution on office (institution_id) where institution_id is not null;

create function check_office() returns trigger language plpgsql as $$
begin
  if (select a.kind <> 'INSTITUTION' from actor a where a.id = new.institution_id) then
    raise exception 'an office is one of an institution'
      using errcode = 'check_violation', constraint = 'offices_are_of_institutions';
  end if;
  return null;
end
$$;

create trigger of_institution after insert or update of institution_id on office
  for each row when (new.institution_id is not null) execute function check_office();

-- An institution that offices name, and that so is one, stays one.
create function check_institution_stays() returns trigger language plpgsql as $$
begin
  if exists (select from office where institution_id = new.id) then
    raise exception 'actor % is the institution of offices, and stays one', new.slug using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create trigger institution_stays after update of kind on actor
  for each row when (old.kind = 'INSTITUTION' and new.kind <> 'INSTITUTION') execute function check_institution_stays();

-- meetings

alter table meeting
  alter column disclosed drop not null,
  add column planned_wording varchar,
  add column actual_wording varchar,
  add column part_of_id uuid references meeting check (part_of_id <> id);
create index meeting_part_of on meeting
  (part_of_id, coalesce(date_earliest, 'infinity'), coalesce(date_latest, 'infinity'), id)
  where part_of_id is not null;

-- A part has no parts, so that there are no circles; one writer at a time means that no two make one together.
create function check_part() returns trigger language plpgsql as $$
begin
  if (select w.part_of_id is not null from meeting w where w.id = new.part_of_id)
    or exists (select from meeting p where p.part_of_id = new.id) then
    raise exception 'a part of a meeting has no parts of its own'
      using errcode = 'check_violation', constraint = 'parts_have_no_parts';
  end if;
  if (select count(*) from (select from meeting p where p.part_of_id = new.part_of_id limit 101) known) > 100 then
    raise exception 'a meeting has at most 100 parts'
      using errcode = 'check_violation', constraint = 'parts_are_bounded';
  end if;
  return null;
end
$$;

create trigger part after insert or update of part_of_id on meeting
  for each row when (new.part_of_id is not null) execute function check_part();

-- statements, in the order in which they were said

alter table statement
  add column sequence integer not null default 0 check (sequence between 0 and 10000);

drop index statement_said;
drop index statement_speaker;
drop index statement_form;
drop index statement_channel;
drop index statement_state;
create index statement_said on statement (said_on_earliest, said_on_latest, sequence, id);
create index statement_speaker on statement (speaker_id, said_on_earliest, said_on_latest, sequence, id);
create index statement_form on statement (form, said_on_earliest, said_on_latest, sequence, id);
create index statement_channel on statement (channel, said_on_earliest, said_on_latest, sequence, id);
create index statement_state on statement (state, said_on_earliest, said_on_latest, sequence, id);

-- positions, with the words that they are read from, and what their statement is ordered by

alter table "position"
  add column wording varchar,
  add column wording_by varchar check (wording_by in ('SPEAKER', 'ARTICLE')),
  add column sequence integer not null default 0,
  add constraint words_have_an_author_only_where_they_are check (wording_by is null or wording is not null);

drop index position_meeting;
create index position_meeting on "position" (meeting_id, said_on_earliest, said_on_latest, sequence, statement_id);

create or replace function take_days_of_statement() returns trigger language plpgsql as $$
begin
  select s.said_on_earliest, s.said_on_latest, s.sequence
  into new.said_on_earliest, new.said_on_latest, new.sequence
  from statement s
  where s.id = new.statement_id;
  return new;
end
$$;

drop trigger dates_positions on statement;
create trigger dates_positions after update of said_on_earliest, said_on_latest, sequence on statement
  for each row
  when (
    (old.said_on_earliest, old.said_on_latest, old.sequence)
      is distinct from (new.said_on_earliest, new.said_on_latest, new.sequence)
  )
  execute function give_days_to_positions();

-- Words that are the speaker's own stand in a quotation of a report.
create or replace function check_statement_is_whole() returns trigger language plpgsql as $$
begin
  if not exists (select from report where statement_id = new.id) then
    raise exception 'statement % has no report', new.slug
      using errcode = 'check_violation', constraint = 'statement_has_a_report';
  end if;
  if new.form in ('PARAPHRASE', 'NO_COMMENT') and exists (
    select from report r join quotation q on q.report_id = r.id where r.statement_id = new.id
  ) then
    raise exception 'statement % is no quotation and has quoted words', new.slug
      using errcode = 'check_violation', constraint = 'only_quoted_forms_have_quoted_words';
  end if;
  if exists (
    select from "position" p
    where p.statement_id = new.id
      and p.wording_by = 'SPEAKER'
      and not exists (
        select from report r join quotation q on q.report_id = r.id
        where r.statement_id = new.id and strpos(q.words, p.wording) > 0
      )
  ) then
    raise exception 'a position of statement % has words of the speaker that no report quotes', new.slug
      using errcode = 'check_violation', constraint = 'words_of_the_speaker_are_quoted';
  end if;
  return null;
end
$$;

drop trigger statement_is_whole on statement;
create constraint trigger statement_is_whole
  after insert or update of form, revision on statement
  deferrable initially deferred
  for each row execute function check_statement_is_whole();

-- reports, with their hedge and the statement that conveys them

alter table report
  add column hedge varchar,
  add column conveyed_by_id uuid references statement check (conveyed_by_id <> statement_id);

update report r
set conveyed_by_id = s.conveyed_by_id
from statement s
where s.id = r.statement_id and s.conveyed_by_id is not null;

create index report_conveyed_by on report (conveyed_by_id, statement_id) where conveyed_by_id is not null;

drop trigger conveyed on statement;
drop trigger bounded on statement;

create or replace function check_conveyance() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive around (id) as (
      select new.conveyed_by_id
      union
      select r.conveyed_by_id
      from report r join around on around.id = r.statement_id
      where r.conveyed_by_id is not null
    )
    select from around where id = new.statement_id
  ) then
    raise exception 'no statement is conveyed by itself, through others neither' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

create trigger conveyed after insert or update of conveyed_by_id, statement_id on report
  for each row when (new.conveyed_by_id is not null) execute function check_conveyance();

create or replace function check_conveyed() returns trigger language plpgsql as $$
begin
  if (
    select count(*)
    from (select distinct r.statement_id from report r where r.conveyed_by_id = new.conveyed_by_id limit 1001) known
  ) > 1000 then
    raise exception 'a statement conveys at most 1000 others'
      using errcode = 'check_violation', constraint = 'conveyed_statements_are_bounded';
  end if;
  return null;
end
$$;

create trigger bounded after insert or update of conveyed_by_id on report
  for each row when (new.conveyed_by_id is not null) execute function check_conveyed();

-- what records hold

create function duration_content(minutes integer, bound text, wording text) returns json
language sql immutable parallel safe
return case
  when minutes is not null or wording is not null
  then json_build_object('minutes', minutes, 'bound', bound, 'wording', wording)
end;

create or replace function actor_content(actor uuid) returns json
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
          'institution', (select b.slug from actor b where b.id = o.institution_id),
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

create or replace function meeting_content(meeting uuid) returns json
language sql stable
return (
  select json_build_object(
    'slug', x.slug,
    'title', x.title,
    'format', x.format,
    'event', (select e.slug from event e where e.id = x.event_id),
    'place', place_content(x.place_id),
    'date', date_content(x.date_edtf, x.date_basis),
    'plannedDuration', duration_content(x.planned_minutes, x.planned_bound, x.planned_wording),
    'actualDuration', duration_content(x.actual_minutes, x.actual_bound, x.actual_wording),
    'disclosed', x.disclosed,
    'partOf', (select w.slug from meeting w where w.id = x.part_of_id),
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

-- Each in the order of its input; those that the record does not have are left out. Where the sources give a statement no place
-- among others, its content does not mention one.
create or replace function statement_contents(statements uuid[]) returns table (id uuid, content json)
language sql stable
as $$
  select
    field.id,
    json_object_agg(
      field.path,
      case when field.path = 'sequence' then to_json(field.words::integer) else to_json(field.words) end
      order by field.part, field.place, field.path collate "C"
    )
  from (
    select s.id, single.part, single.place, single.path, single.words
    from statement s
    left join actor speaker on speaker.id = s.speaker_id
    left join actor represented on represented.id = s.on_behalf_of_id
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
        (9, 1, 'sequence', nullif(s.sequence, 0)::text)
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
      values
        ('meeting', m.slug),
        ('attitude', p.attitude),
        ('likelihood', p.likelihood),
        ('condition', p.condition),
        ('wording', p.wording),
        ('wordingBy', p.wording_by)
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
      values
        ('article', w.slug),
        ('attributedAs', r.attributed_as),
        ('hedge', r.hedge),
        ('conveyedBy', (select c.slug from statement c where c.id = r.conveyed_by_id))
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

-- what refers to what

create or replace view record_reference as
  select 'EVENT' as record_type, l.event_id as record_id, 'ACTOR' as target_type, l.actor_id as target_id from attendance l
  union all
  select 'ACTOR', o.actor_id, 'ACTOR', o.institution_id from office o where o.institution_id is not null
  union all
  select 'MEETING', l.meeting_id, 'ACTOR', l.actor_id from participation l
  union all
  select 'MEETING', m.id, 'EVENT', m.event_id from meeting m where m.event_id is not null
  union all
  select 'MEETING', m.id, 'MEETING', m.part_of_id from meeting m where m.part_of_id is not null
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
  select 'STATEMENT', r.statement_id, 'STATEMENT', r.conveyed_by_id from report r where r.conveyed_by_id is not null
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

alter table statement drop column conveyed_by_id;

-- merging

create or replace function merge_record(record_type text, gone uuid, kept uuid) returns void language plpgsql as $$
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
      if (select k.kind <> 'INSTITUTION' from actor k where k.id = kept)
        and exists (select from office o where o.institution_id = gone) then
        raise exception 'offices name it as their institution, and the other is none' using errcode = 'check_violation';
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
      update meeting set part_of_id = null where id in (gone, kept) and part_of_id in (gone, kept);
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
      update report set conveyed_by_id = null where statement_id in (gone, kept) and conveyed_by_id in (gone, kept);
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

-- CAMEO event codes, codebook version 1.1b3 (March 2012), chapter 6: the root classes that were missing, 07 to 09 and 13 to 20.
-- Labels are the codebook's; the root classes, which it prints in capitals, are in sentence case.
-- "Older list": the one that GDELT still publishes (CAMEO.eventcodes.txt).

insert into event_code (scheme, code, label) values
  ('CAMEO 1.1b3', '07', 'Provide aid'),
  ('CAMEO 1.1b3', '070', 'Provide aid, not specified below'),
  ('CAMEO 1.1b3', '071', 'Provide economic aid'),
  ('CAMEO 1.1b3', '072', 'Provide military aid'),
  ('CAMEO 1.1b3', '073', 'Provide humanitarian aid'),
  ('CAMEO 1.1b3', '074', 'Provide military protection or peacekeeping'),
  ('CAMEO 1.1b3', '075', 'Grant asylum'),

  ('CAMEO 1.1b3', '08', 'Yield'),
  ('CAMEO 1.1b3', '080', 'Yield, not specified below'),
  ('CAMEO 1.1b3', '081', 'Ease administrative sanctions, not specified below'),
  ('CAMEO 1.1b3', '0811', 'Ease restrictions on political freedoms'),
  ('CAMEO 1.1b3', '0812', 'Ease ban on political parties or politicians'),
  ('CAMEO 1.1b3', '0813', 'Ease curfew'),
  ('CAMEO 1.1b3', '0814', 'Ease state of emergency or martial law'),
  ('CAMEO 1.1b3', '082', 'Ease political dissent'),
  ('CAMEO 1.1b3', '083', 'Accede to requests or demands for political reform, not specified below'),
  ('CAMEO 1.1b3', '0831', 'Accede to demands for change in leadership'),
  ('CAMEO 1.1b3', '0832', 'Accede to demands for change in policy'),
  ('CAMEO 1.1b3', '0833', 'Accede to demands for rights'),
  ('CAMEO 1.1b3', '0834', 'Accede to demands for change in institutions, regime'),
  ('CAMEO 1.1b3', '084', 'Return, release, not specified below'),
  ('CAMEO 1.1b3', '0841', 'Return, release person(s)'),
  ('CAMEO 1.1b3', '0842', 'Return, release property'),
  ('CAMEO 1.1b3', '085', 'Ease economic sanctions, boycott, embargo'),
  ('CAMEO 1.1b3', '086', 'Allow international involvement, not specified below'),
  ('CAMEO 1.1b3', '0861', 'Receive deployment of peacekeepers'),
  ('CAMEO 1.1b3', '0862', 'Receive inspectors'),
  ('CAMEO 1.1b3', '0863', 'Allow humanitarian access'),
  ('CAMEO 1.1b3', '087', 'De-escalate military engagement'),
  ('CAMEO 1.1b3', '0871', 'Declare truce, ceasefire'),
  ('CAMEO 1.1b3', '0872', 'Ease military blockade'),
  ('CAMEO 1.1b3', '0873', 'Demobilize armed forces'),
  ('CAMEO 1.1b3', '0874', 'Retreat or surrender militarily'),

  ('CAMEO 1.1b3', '09', 'Investigate'),
  ('CAMEO 1.1b3', '090', 'Investigate, not specified below'),
  ('CAMEO 1.1b3', '091', 'Investigate crime, corruption'),
  ('CAMEO 1.1b3', '092', 'Investigate human rights abuses'),
  ('CAMEO 1.1b3', '093', 'Investigate military action'),
  ('CAMEO 1.1b3', '094', 'Investigate war crimes'),

  ('CAMEO 1.1b3', '13', 'Threaten'),
  ('CAMEO 1.1b3', '130', 'Threaten, not specified below'),
  ('CAMEO 1.1b3', '131', 'Threaten non-force, not specified below'),
  ('CAMEO 1.1b3', '1311', 'Threaten to reduce or stop aid'),
  -- Older list: 'Threaten to boycott, embargo, or sanction'.
  ('CAMEO 1.1b3', '1312', 'Threaten with sanctions, boycott, embargo'),
  ('CAMEO 1.1b3', '1313', 'Threaten to reduce or break relations'),
  ('CAMEO 1.1b3', '132', 'Threaten with administrative sanctions, not specified below'),
  -- Older list: 'Threaten to impose restrictions on political freedoms'.
  ('CAMEO 1.1b3', '1321', 'Threaten with restrictions on political freedoms'),
  ('CAMEO 1.1b3', '1322', 'Threaten to ban political parties or politicians'),
  ('CAMEO 1.1b3', '1323', 'Threaten to impose curfew'),
  ('CAMEO 1.1b3', '1324', 'Threaten to impose state of emergency or martial law'),
  -- Older list: 'Threaten political dissent, protest'.
  ('CAMEO 1.1b3', '133', 'Threaten with political dissent, protest'),
  ('CAMEO 1.1b3', '134', 'Threaten to halt negotiations'),
  ('CAMEO 1.1b3', '135', 'Threaten to halt mediation'),
  ('CAMEO 1.1b3', '136', 'Threaten to halt international involvement (non-mediation)'),
  -- Older list: 'Threaten with violent repression'.
  ('CAMEO 1.1b3', '137', 'Threaten with repression'),
  -- Older list: 'Threaten to use military force, not specified below'.
  ('CAMEO 1.1b3', '138', 'Threaten with military force, not specified below'),
  ('CAMEO 1.1b3', '1381', 'Threaten blockade'),
  ('CAMEO 1.1b3', '1382', 'Threaten occupation'),
  ('CAMEO 1.1b3', '1383', 'Threaten unconventional violence'),
  ('CAMEO 1.1b3', '1384', 'Threaten conventional attack'),
  ('CAMEO 1.1b3', '1385', 'Threaten attack with WMD'),
  ('CAMEO 1.1b3', '139', 'Give ultimatum'),

  ('CAMEO 1.1b3', '14', 'Protest'),
  ('CAMEO 1.1b3', '140', 'Engage in political dissent, not specified below'),
  ('CAMEO 1.1b3', '141', 'Demonstrate or rally, not specified below'),
  ('CAMEO 1.1b3', '1411', 'Demonstrate for leadership change'),
  ('CAMEO 1.1b3', '1412', 'Demonstrate for policy change'),
  ('CAMEO 1.1b3', '1413', 'Demonstrate for rights'),
  ('CAMEO 1.1b3', '1414', 'Demonstrate for change in institutions, regime'),
  ('CAMEO 1.1b3', '142', 'Conduct hunger strike, not specified below'),
  ('CAMEO 1.1b3', '1421', 'Conduct hunger strike for leadership change'),
  ('CAMEO 1.1b3', '1422', 'Conduct hunger strike for policy change'),
  ('CAMEO 1.1b3', '1423', 'Conduct hunger strike for rights'),
  ('CAMEO 1.1b3', '1424', 'Conduct hunger strike for change in institutions, regime'),
  ('CAMEO 1.1b3', '143', 'Conduct strike or boycott, not specified below'),
  ('CAMEO 1.1b3', '1431', 'Conduct strike or boycott for leadership change'),
  ('CAMEO 1.1b3', '1432', 'Conduct strike or boycott for policy change'),
  ('CAMEO 1.1b3', '1433', 'Conduct strike or boycott for rights'),
  ('CAMEO 1.1b3', '1434', 'Conduct strike or boycott for change in institutions, regime'),
  ('CAMEO 1.1b3', '144', 'Obstruct passage, block, not specified below'),
  ('CAMEO 1.1b3', '1441', 'Obstruct passage to demand leadership change'),
  ('CAMEO 1.1b3', '1442', 'Obstruct passage to demand policy change'),
  ('CAMEO 1.1b3', '1443', 'Obstruct passage to demand rights'),
  ('CAMEO 1.1b3', '1444', 'Obstruct passage to demand change in institutions, regime'),
  ('CAMEO 1.1b3', '145', 'Protest violently, riot, not specified below'),
  ('CAMEO 1.1b3', '1451', 'Engage in violent protest for leadership change'),
  ('CAMEO 1.1b3', '1452', 'Engage in violent protest for policy change'),
  ('CAMEO 1.1b3', '1453', 'Engage in violent protest for rights'),
  ('CAMEO 1.1b3', '1454', 'Engage in violent protest for change in institutions, regime'),

  ('CAMEO 1.1b3', '15', 'Exhibit force posture'),
  ('CAMEO 1.1b3', '150', 'Demonstrate military or police power, not specified below'),
  ('CAMEO 1.1b3', '151', 'Increase police alert status'),
  ('CAMEO 1.1b3', '152', 'Increase military alert status'),
  ('CAMEO 1.1b3', '153', 'Mobilize or increase police power'),
  ('CAMEO 1.1b3', '154', 'Mobilize or increase armed forces'),
  ('CAMEO 1.1b3', '155', 'Mobilize or increase cyber-forces'),

  ('CAMEO 1.1b3', '16', 'Reduce relations'),
  ('CAMEO 1.1b3', '160', 'Reduce relations, not specified below'),
  ('CAMEO 1.1b3', '161', 'Reduce or break diplomatic relations'),
  ('CAMEO 1.1b3', '162', 'Reduce or stop material aid, not specified below'),
  ('CAMEO 1.1b3', '1621', 'Reduce or stop economic assistance'),
  ('CAMEO 1.1b3', '1622', 'Reduce or stop military assistance'),
  ('CAMEO 1.1b3', '1623', 'Reduce or stop humanitarian assistance'),
  ('CAMEO 1.1b3', '163', 'Impose embargo, boycott, or sanctions'),
  ('CAMEO 1.1b3', '164', 'Halt negotiations'),
  ('CAMEO 1.1b3', '165', 'Halt mediation'),
  ('CAMEO 1.1b3', '166', 'Expel or withdraw, not specified below'),
  ('CAMEO 1.1b3', '1661', 'Expel or withdraw peacekeepers'),
  ('CAMEO 1.1b3', '1662', 'Expel or withdraw inspectors, observers'),
  ('CAMEO 1.1b3', '1663', 'Expel or withdraw aid agencies'),

  ('CAMEO 1.1b3', '17', 'Coerce'),
  ('CAMEO 1.1b3', '170', 'Coerce, not specified below'),
  ('CAMEO 1.1b3', '171', 'Seize or damage property, not specified below'),
  ('CAMEO 1.1b3', '1711', 'Confiscate property'),
  ('CAMEO 1.1b3', '1712', 'Destroy property'),
  ('CAMEO 1.1b3', '172', 'Impose administrative sanctions, not specified below'),
  ('CAMEO 1.1b3', '1721', 'Impose restrictions on political freedoms'),
  ('CAMEO 1.1b3', '1722', 'Ban political parties or politicians'),
  ('CAMEO 1.1b3', '1723', 'Impose curfew'),
  ('CAMEO 1.1b3', '1724', 'Impose state of emergency or martial law'),
  ('CAMEO 1.1b3', '173', 'Arrest, detain, or charge with legal action'),
  ('CAMEO 1.1b3', '174', 'Expel or deport individuals'),
  ('CAMEO 1.1b3', '175', 'Use tactics of violent repression'),
  ('CAMEO 1.1b3', '176', 'Attack cybernetically'),

  ('CAMEO 1.1b3', '18', 'Assault'),
  ('CAMEO 1.1b3', '180', 'Use unconventional violence, not specified below'),
  ('CAMEO 1.1b3', '181', 'Abduct, hijack, or take hostage'),
  ('CAMEO 1.1b3', '182', 'Physically assault, not specified below'),
  ('CAMEO 1.1b3', '1821', 'Sexually assault'),
  ('CAMEO 1.1b3', '1822', 'Torture'),
  ('CAMEO 1.1b3', '1823', 'Kill by physical assault'),
  -- Chapter 6 misprints the code as 1883.
  ('CAMEO 1.1b3', '183', 'Conduct suicide, car, or other non-military bombing, not specified below'),
  ('CAMEO 1.1b3', '1831', 'Carry out suicide bombing'),
  ('CAMEO 1.1b3', '1832', 'Carry out vehicular bombing'),
  ('CAMEO 1.1b3', '1833', 'Carry out roadside bombing'),
  ('CAMEO 1.1b3', '1834', 'Carry out location bombing'),
  ('CAMEO 1.1b3', '184', 'Use as human shield'),
  ('CAMEO 1.1b3', '185', 'Attempt to assassinate'),
  ('CAMEO 1.1b3', '186', 'Assassinate'),

  ('CAMEO 1.1b3', '19', 'Fight'),
  ('CAMEO 1.1b3', '190', 'Use conventional military force, not specified below'),
  ('CAMEO 1.1b3', '191', 'Impose blockade, restrict movement'),
  ('CAMEO 1.1b3', '192', 'Occupy territory'),
  ('CAMEO 1.1b3', '193', 'Fight with small arms and light weapons'),
  ('CAMEO 1.1b3', '194', 'Fight with artillery and tanks'),
  ('CAMEO 1.1b3', '195', 'Employ aerial weapons, not specified below'),
  ('CAMEO 1.1b3', '1951', 'Employ precision-guided aerial munitions'),
  ('CAMEO 1.1b3', '1952', 'Employ remotely piloted aerial munitions'),
  ('CAMEO 1.1b3', '196', 'Violate ceasefire'),

  ('CAMEO 1.1b3', '20', 'Use unconventional mass violence'),
  ('CAMEO 1.1b3', '200', 'Use unconventional mass violence, not specified below'),
  ('CAMEO 1.1b3', '201', 'Engage in mass expulsion'),
  ('CAMEO 1.1b3', '202', 'Engage in mass killings'),
  ('CAMEO 1.1b3', '203', 'Engage in ethnic cleansing'),
  ('CAMEO 1.1b3', '204', 'Use weapons of mass destruction, not specified below'),
  ('CAMEO 1.1b3', '2041', 'Use chemical, biological, or radiological weapons'),
  ('CAMEO 1.1b3', '2042', 'Detonate nuclear weapons');
