-- The whole record: actors, events, meetings, articles, statements with their reports and relay chains, and the journal.
--
-- Keys are UUIDs of version 7 (RFC 9562, section 5.7) given by the server: they sort in the order of recording.
-- An `ordinal` counts from 0 in the order in which a source gives things.
-- A partial date stands in four columns: its EDTF text, the first and last day that it can mean, and, where it was
-- inferred, on what basis.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- What search and sorting compare: without case and accents, with plain quotes, dashes and spaces.
create function fold(words text) returns text
language sql immutable strict parallel safe
return lower(
  unaccent(
    'unaccent'::regdictionary,
    translate(normalize(words, nfkc), '‘’‚‛“”„‟«»‹›‐‒–—―−', '''''''''""""""''''------')
  ) collate "und-x-icu"
);

create function is_partial_date(edtf text, earliest date, latest date, basis text) returns boolean
language sql immutable parallel safe
return case
  when edtf is null then earliest is null and latest is null and basis is null
  else earliest is not null and latest is not null and earliest <= latest and (right(edtf, 1) = '?') = (basis is not null)
end;

create function is_slug(slug text) returns boolean
language sql immutable strict parallel safe
return slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120;

create table country (
  code varchar primary key check (code ~ '^[A-Z]{2}$'),
  name varchar not null
);

create table place (
  id uuid primary key,
  name varchar not null,
  city varchar,
  country_code varchar references country,
  unique nulls not distinct (name, city, country_code)
);
create index place_country on place (country_code);

-- actors

create table actor (
  id uuid primary key,
  kind varchar not null check (kind in ('LEADER', 'OFFICIAL', 'INSTITUTION', 'OUTLET', 'UNNAMED_SOURCE')),
  slug varchar not null unique check (is_slug(slug)),
  name varchar not null,
  folded_name varchar collate "C" not null generated always as (fold(name)) stored,
  country_code varchar references country,
  wikidata_id varchar check (wikidata_id ~ '^Q[1-9][0-9]*$'),
  outlet_kind varchar check (outlet_kind in ('NEWS_AGENCY', 'NEWSPAPER', 'BROADCASTER', 'WEBSITE', 'SOCIAL_MEDIA')),
  state_run boolean,
  headcount integer check (headcount > 0),
  statement_count integer not null default 0,
  check ((kind = 'OUTLET') = (outlet_kind is not null)),
  check ((kind = 'OUTLET') = (state_run is not null)),
  check (kind = 'UNNAMED_SOURCE' or headcount is null)
);
create index actor_name on actor (folded_name, id);
create index actor_name_likeness on actor using gin (folded_name gin_trgm_ops);
create index actor_statement_count on actor (statement_count, id);
create index actor_country on actor (country_code);
create index actor_kind on actor (kind, folded_name, id);

create table actor_alias (
  actor_id uuid not null references actor,
  ordinal integer not null check (ordinal >= 0),
  alias varchar not null,
  folded_alias varchar collate "C" not null generated always as (fold(alias)) stored,
  primary key (actor_id, ordinal)
);
create index actor_alias_folded on actor_alias (folded_alias);
create index actor_alias_likeness on actor_alias using gin (folded_alias gin_trgm_ops);

create table office (
  actor_id uuid not null references actor,
  ordinal integer not null check (ordinal >= 0),
  title varchar not null,
  kind varchar not null check (kind in
    ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER', 'ADVISER', 'SPOKESPERSON', 'DIPLOMAT', 'OTHER')),
  country_code varchar references country,
  held_from_edtf varchar,
  held_from_earliest date,
  held_from_latest date,
  held_from_basis varchar,
  held_until_edtf varchar,
  held_until_earliest date,
  held_until_latest date,
  held_until_basis varchar,
  primary key (actor_id, ordinal),
  check (is_partial_date(held_from_edtf, held_from_earliest, held_from_latest, held_from_basis)),
  check (is_partial_date(held_until_edtf, held_until_earliest, held_until_latest, held_until_basis)),
  check (held_from_earliest <= held_until_latest)
);
create index office_kind on office (kind, held_from_earliest, held_until_latest);
create index office_held on office (held_from_earliest, held_until_latest);
create index office_country on office (country_code);

-- topics and events

create table topic (
  id uuid primary key,
  slug varchar not null unique check (is_slug(slug)),
  name varchar not null,
  folded_name varchar collate "C" not null generated always as (fold(name)) stored
);
create index topic_name on topic (folded_name, id);

create table event (
  id uuid primary key,
  slug varchar not null unique check (is_slug(slug)),
  name varchar not null,
  folded_name varchar collate "C" not null generated always as (fold(name)) stored,
  kind varchar not null check (kind in ('SUMMIT', 'COMMEMORATION', 'CONFERENCE', 'VISIT', 'OTHER')),
  series varchar,
  place_id uuid references place,
  starts_on_edtf varchar,
  starts_on_earliest date,
  starts_on_latest date,
  starts_on_basis varchar,
  ends_on_edtf varchar,
  ends_on_earliest date,
  ends_on_latest date,
  ends_on_basis varchar,
  check (is_partial_date(starts_on_edtf, starts_on_earliest, starts_on_latest, starts_on_basis)),
  check (is_partial_date(ends_on_edtf, ends_on_earliest, ends_on_latest, ends_on_basis)),
  check (starts_on_earliest <= ends_on_latest)
);
create index event_start on event
  ((coalesce(starts_on_earliest, 'infinity')), (coalesce(starts_on_latest, 'infinity')), id);
create index event_name on event (folded_name, id);
create index event_end on event ((coalesce(ends_on_latest, starts_on_latest)));
create index event_kind on event (kind);
create index event_series on event (series);
create index event_place on event (place_id);

create table attendance (
  event_id uuid not null references event,
  ordinal integer not null check (ordinal >= 0),
  actor_id uuid not null references actor,
  primary key (event_id, ordinal),
  unique (event_id, actor_id)
);
create index attendance_actor on attendance (actor_id, event_id);

-- meetings

create table meeting (
  id uuid primary key,
  slug varchar not null unique check (is_slug(slug)),
  title varchar not null,
  folded_title varchar collate "C" not null generated always as (fold(title)) stored,
  format varchar not null check (format in ('ONE_ON_ONE', 'BILATERAL', 'MULTILATERAL', 'GREETING', 'PULL_ASIDE', 'DINNER',
    'PHONE_CALL', 'VIDEO_CALL', 'UNSPECIFIED')),
  event_id uuid references event,
  place_id uuid references place,
  date_edtf varchar,
  date_earliest date,
  date_latest date,
  date_basis varchar,
  planned_minutes integer check (planned_minutes > 0),
  planned_bound varchar check (planned_bound in ('EXACTLY', 'ABOUT', 'AT_LEAST', 'AT_MOST')),
  actual_minutes integer check (actual_minutes > 0),
  actual_bound varchar check (actual_bound in ('EXACTLY', 'ABOUT', 'AT_LEAST', 'AT_MOST')),
  disclosed boolean not null,
  check (is_partial_date(date_edtf, date_earliest, date_latest, date_basis)),
  check ((planned_minutes is null) = (planned_bound is null)),
  check ((actual_minutes is null) = (actual_bound is null))
);
create index meeting_date on meeting
  ((coalesce(date_earliest, 'infinity')), (coalesce(date_latest, 'infinity')), id);
create index meeting_span on meeting (date_latest, date_earliest);
create index meeting_title on meeting (folded_title, id);
create index meeting_event on meeting (event_id);
create index meeting_place on meeting (place_id);
create index meeting_format on meeting (format);
create index meeting_disclosed on meeting (disclosed);

create table participation (
  meeting_id uuid not null references meeting,
  ordinal integer not null check (ordinal >= 0),
  actor_id uuid not null references actor,
  role varchar not null check (role in ('PRINCIPAL', 'HOST', 'AIDE', 'INTERPRETER', 'NOTE_TAKER')),
  primary key (meeting_id, ordinal),
  unique (meeting_id, actor_id)
);
create index participation_actor on participation (actor_id, meeting_id);

create table meeting_topic (
  meeting_id uuid not null references meeting,
  ordinal integer not null check (ordinal >= 0),
  topic_id uuid not null references topic,
  primary key (meeting_id, ordinal),
  unique (meeting_id, topic_id)
);
create index meeting_topic_topic on meeting_topic (topic_id, meeting_id);

-- articles

create table article (
  id uuid primary key,
  slug varchar not null unique check (is_slug(slug)),
  outlet_id uuid references actor,
  headline varchar,
  folded_headline varchar collate "C" generated always as (fold(headline)) stored,
  url varchar,
  published_edtf varchar,
  published_earliest date,
  published_latest date,
  published_basis varchar,
  republishes_id uuid references article check (republishes_id <> id),
  check (is_partial_date(published_edtf, published_earliest, published_latest, published_basis))
);
create index article_published on article
  ((coalesce(published_earliest, 'infinity')), (coalesce(published_latest, 'infinity')), id);
create index article_span on article (published_latest, published_earliest);
create index article_headline on article ((coalesce(folded_headline, '')), id);
create index article_outlet on article (outlet_id);
create index article_republishes on article (republishes_id);

create table article_author (
  article_id uuid not null references article,
  ordinal integer not null check (ordinal >= 0),
  name varchar not null,
  primary key (article_id, ordinal)
);

-- statements

create table event_code (
  scheme varchar not null,
  code varchar not null,
  label varchar not null,
  primary key (scheme, code)
);

create table statement (
  id uuid primary key,
  slug varchar not null unique check (is_slug(slug)),
  speaker_id uuid not null references actor,
  on_behalf_of_id uuid references actor,
  form varchar not null check (form in ('QUOTATION', 'PARTIAL_QUOTATION', 'PARAPHRASE', 'NO_COMMENT')),
  quotation varchar,
  summary varchar not null,
  channel varchar not null check (channel in ('PRESS_CONFERENCE', 'BRIEFING', 'INTERVIEW', 'SPEECH', 'SOCIAL_MEDIA',
    'WRITTEN_STATEMENT', 'READOUT', 'CONVERSATION', 'UNKNOWN')),
  said_on_edtf varchar not null,
  said_on_earliest date not null,
  said_on_latest date not null,
  said_on_basis varchar,
  conveyed_by_id uuid references statement check (conveyed_by_id <> id),
  state varchar not null default 'CURRENT' check (state in ('CURRENT', 'CORRECTED', 'RETRACTED')),
  revision integer not null default 1 check (revision > 0),
  corroboration integer not null default 0,
  check (is_partial_date(said_on_edtf, said_on_earliest, said_on_latest, said_on_basis)),
  constraint quoted_forms_have_a_quotation
    check ((form in ('QUOTATION', 'PARTIAL_QUOTATION')) = (quotation is not null))
);
create index statement_said on statement (said_on_earliest, said_on_latest, id);
create index statement_said_until on statement (said_on_latest);
create index statement_speaker on statement (speaker_id, said_on_earliest, said_on_latest, id);
create index statement_on_behalf_of on statement (on_behalf_of_id);
create index statement_conveyed_by on statement (conveyed_by_id);
create index statement_form on statement (form, said_on_earliest, said_on_latest, id);
create index statement_channel on statement (channel, said_on_earliest, said_on_latest, id);
create index statement_state on statement (state, said_on_earliest, said_on_latest, id);
create index statement_corroboration on statement (corroboration);

create table addressee (
  statement_id uuid not null references statement,
  ordinal integer not null check (ordinal >= 0),
  actor_id uuid not null references actor,
  primary key (statement_id, ordinal),
  unique (statement_id, actor_id)
);
create index addressee_actor on addressee (actor_id);

create table "position" (
  statement_id uuid not null references statement,
  ordinal integer not null check (ordinal >= 0),
  meeting_id uuid not null references meeting,
  attitude varchar check (attitude in ('SEEKS', 'WELCOMES', 'OPEN', 'RELUCTANT', 'OPPOSES')),
  likelihood varchar check (likelihood in ('ALMOST_NO_CHANCE', 'VERY_UNLIKELY', 'UNLIKELY', 'ROUGHLY_EVEN', 'LIKELY',
    'VERY_LIKELY', 'ALMOST_CERTAIN')),
  condition varchar,
  primary key (statement_id, ordinal),
  unique (statement_id, meeting_id)
);
create index position_meeting on "position" (meeting_id, statement_id);
create index position_likelihood on "position" (likelihood);
create index position_attitude on "position" (attitude);

create table statement_event (
  statement_id uuid not null references statement,
  ordinal integer not null check (ordinal >= 0),
  event_id uuid not null references event,
  primary key (statement_id, ordinal),
  unique (statement_id, event_id)
);
create index statement_event_event on statement_event (event_id, statement_id);

create table statement_topic (
  statement_id uuid not null references statement,
  ordinal integer not null check (ordinal >= 0),
  topic_id uuid not null references topic,
  primary key (statement_id, ordinal),
  unique (statement_id, topic_id)
);
create index statement_topic_topic on statement_topic (topic_id, statement_id);

create table statement_code (
  statement_id uuid not null references statement,
  ordinal integer not null check (ordinal >= 0),
  scheme varchar not null,
  code varchar not null,
  primary key (statement_id, ordinal),
  unique (statement_id, scheme, code),
  foreign key (scheme, code) references event_code
);
create index statement_code_code on statement_code (code, statement_id);
create index statement_code_scheme on statement_code (scheme, code);

create table report (
  id uuid primary key,
  statement_id uuid not null references statement,
  ordinal integer not null check (ordinal >= 0),
  article_id uuid not null references article,
  attributed_as varchar,
  unique (statement_id, ordinal),
  unique (statement_id, article_id)
);
create index report_article on report (article_id, statement_id);

create table quotation (
  report_id uuid not null references report,
  ordinal integer not null check (ordinal >= 0),
  words varchar not null check (words <> ''),
  primary key (report_id, ordinal)
);

-- ordinal 0 stands next to the speaker, the last one next to the article
create table relay (
  report_id uuid not null references report,
  ordinal integer not null check (ordinal >= 0),
  actor_id uuid not null references actor,
  wording varchar,
  primary key (report_id, ordinal)
);
create index relay_actor on relay (actor_id, report_id);

create table contradiction (
  id uuid primary key,
  kind varchar not null check (kind in ('REVERSAL', 'WITHIN_SIDE', 'BETWEEN_SIDES', 'BETWEEN_SOURCES')),
  earlier_id uuid not null references statement,
  later_id uuid not null references statement,
  meeting_id uuid references meeting,
  note varchar not null,
  check (earlier_id <> later_id),
  unique nulls not distinct (earlier_id, later_id, kind, meeting_id)
);
create index contradiction_later on contradiction (later_id);
create index contradiction_meeting on contradiction (meeting_id);

create table status_change (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  status varchar not null check (status in ('FLOATED', 'PROPOSED', 'UNDER_DISCUSSION', 'AGREED', 'CONFIRMED', 'POSTPONED',
    'CANCELLED', 'HELD', 'NOT_HELD')),
  date_edtf varchar not null,
  date_earliest date not null,
  date_latest date not null,
  date_basis varchar,
  statement_id uuid references statement,
  article_id uuid references article,
  note varchar,
  check (is_partial_date(date_edtf, date_earliest, date_latest, date_basis))
);
create index status_change_meeting on status_change (meeting_id, date_earliest, date_latest, id);
create index status_change_statement on status_change (statement_id);
create index status_change_article on status_change (article_id);

create table status_change_author (
  status_change_id uuid not null references status_change,
  ordinal integer not null check (ordinal >= 0),
  actor_id uuid not null references actor,
  primary key (status_change_id, ordinal),
  unique (status_change_id, actor_id)
);
create index status_change_author_actor on status_change_author (actor_id);

-- nothing stands in the record without an article that carries it, and only quoted forms carry quoted words

create function check_statement_is_whole() returns trigger language plpgsql as $$
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
  return null;
end
$$;

create constraint trigger statement_is_whole
  after insert or update of form on statement
  deferrable initially deferred
  for each row execute function check_statement_is_whole();

-- corroboration: distinct outlets that stand first in a chain

create function corroboration_of(statement uuid) returns integer
language sql stable
return (
  select count(distinct first_hand.id)
  from report r
  join article a on a.id = r.article_id
  left join relay y on y.report_id = r.id and y.ordinal = 0
  join actor first_hand on first_hand.id = coalesce(y.actor_id, a.outlet_id) and first_hand.kind = 'OUTLET'
  where r.statement_id = corroboration_of.statement
);

create function corroborate_reports() returns trigger language plpgsql as $$
begin
  update statement s
  set corroboration = corroboration_of(s.id)
  where s.id in (select statement_id from touched)
    and s.corroboration <> corroboration_of(s.id);
  return null;
end
$$;

create trigger report_added after insert on report
  referencing new table as touched for each statement execute function corroborate_reports();
create trigger report_removed after delete on report
  referencing old table as touched for each statement execute function corroborate_reports();

create function corroborate_relays() returns trigger language plpgsql as $$
begin
  update statement s
  set corroboration = corroboration_of(s.id)
  where s.id in (select r.statement_id from touched t join report r on r.id = t.report_id)
    and s.corroboration <> corroboration_of(s.id);
  return null;
end
$$;

create trigger relay_added after insert on relay
  referencing new table as touched for each statement execute function corroborate_relays();
create trigger relay_removed after delete on relay
  referencing old table as touched for each statement execute function corroborate_relays();

-- how many statements each actor has made

create function count_statements_made() returns trigger language plpgsql as $$
begin
  update actor a
  set statement_count = a.statement_count + made.count
  from (select speaker_id, count(*) as count from fresh group by speaker_id) made
  where a.id = made.speaker_id;
  return null;
end
$$;

create trigger statement_made after insert on statement
  referencing new table as fresh for each statement execute function count_statements_made();

create function count_statements_reassigned() returns trigger language plpgsql as $$
begin
  update actor a
  set statement_count = a.statement_count + moved.count
  from (
    select speaker_id, sum(step) as count
    from (
      select fresh.speaker_id, 1 as step from fresh
      union all
      select stale.speaker_id, -1 from stale
    ) steps
    group by speaker_id
    having sum(step) <> 0
  ) moved
  where a.id = moved.speaker_id;
  return null;
end
$$;

create trigger statement_reassigned after update on statement
  referencing old table as stale new table as fresh
  for each statement execute function count_statements_reassigned();

-- the journal: its position moves on with every change of the record, in the order of commit

create table journal_head (
  single boolean primary key default true check (single),
  position bigint not null
);
insert into journal_head (position) values (0);

create table journal (
  position bigint primary key,
  kind varchar not null check (kind in ('RECORDED', 'CORRECTED', 'RETRACTED')),
  record_type varchar not null check (record_type in
    ('ACTOR', 'TOPIC', 'EVENT', 'MEETING', 'ARTICLE', 'STATEMENT', 'STATUS_CHANGE', 'CONTRADICTION')),
  record_id uuid not null,
  at timestamptz not null default now(),
  editor varchar not null,
  reason varchar
);
create index journal_record on journal (record_id, position);
create index journal_kind on journal (kind, position);
create index journal_type on journal (record_type, position);

-- One writer at a time, from its first write to its commit: so positions are in the order of commit, no transaction can
-- slip an entry in before one that is already readable, and two writers never wait for each other in a circle.
create function take_turn() returns trigger language plpgsql as $$
begin
  perform from journal_head for update;
  return null;
end
$$;

create function write_journal(kinds text[], types text[], ids uuid[]) returns void language plpgsql as $$
declare
  last bigint;
begin
  if cardinality(ids) > 0 then
    update journal_head set position = position + cardinality(ids) returning position into last;
    insert into journal (position, kind, record_type, record_id, editor, reason)
    select
      last - cardinality(ids) + entry.place,
      entry.kind,
      entry.record_type,
      entry.record_id,
      coalesce(nullif(current_setting('readout.editor', true), ''), 'readout'),
      nullif(current_setting('readout.reason', true), '')
    from unnest(kinds, types, ids) with ordinality as entry (kind, record_type, record_id, place);
  end if;
end
$$;

create function journal_recorded() returns trigger language plpgsql as $$
begin
  perform write_journal(
    array_agg('RECORDED'::text), array_agg(tg_argv[0]), array_agg(fresh.id order by fresh.id)
  ) from fresh;
  return null;
end
$$;

create function journal_revised() returns trigger language plpgsql as $$
begin
  perform write_journal(
    array_agg(fresh.state order by fresh.id), array_agg(tg_argv[0]), array_agg(fresh.id order by fresh.id)
  )
  from fresh join stale on stale.id = fresh.id
  where stale.revision <> fresh.revision;
  return null;
end
$$;

create trigger writers_take_turns before insert on actor for each statement execute function take_turn();
create trigger writers_take_turns before insert on topic for each statement execute function take_turn();
create trigger writers_take_turns before insert on event for each statement execute function take_turn();
create trigger writers_take_turns before insert on meeting for each statement execute function take_turn();
create trigger writers_take_turns before insert on article for each statement execute function take_turn();
create trigger writers_take_turns before insert or update on statement for each statement execute function take_turn();
create trigger writers_take_turns before insert on status_change for each statement execute function take_turn();
create trigger writers_take_turns before insert on contradiction for each statement execute function take_turn();

create trigger recorded after insert on actor
  referencing new table as fresh for each statement execute function journal_recorded('ACTOR');
create trigger recorded after insert on topic
  referencing new table as fresh for each statement execute function journal_recorded('TOPIC');
create trigger recorded after insert on event
  referencing new table as fresh for each statement execute function journal_recorded('EVENT');
create trigger recorded after insert on meeting
  referencing new table as fresh for each statement execute function journal_recorded('MEETING');
create trigger recorded after insert on article
  referencing new table as fresh for each statement execute function journal_recorded('ARTICLE');
create trigger recorded after insert on statement
  referencing new table as fresh for each statement execute function journal_recorded('STATEMENT');
create trigger revised after update on statement
  referencing old table as stale new table as fresh for each statement execute function journal_revised('STATEMENT');
create trigger recorded after insert on status_change
  referencing new table as fresh for each statement execute function journal_recorded('STATUS_CHANGE');
create trigger recorded after insert on contradiction
  referencing new table as fresh for each statement execute function journal_recorded('CONTRADICTION');
