-- What is worked out of the record is kept beside it, in the transaction of whoever writes: contradictions by likelihood, the
-- days on which the sides of a meeting stood apart, and its status from day to day. Triggers note what a transaction touched;
-- at its commit all of that is worked out together, as far as it can have changed. These tables refer to nothing by
-- foreign keys: a merger moves the references of the record itself, and they follow.

-- Where something that was said stands in the order that reasoning goes by: the last day that its date can mean, the first, its
-- place among what was said that day, and the order of recording. The bytes compare as these do one after another.
create function chronological_key(latest date, earliest date, sequence integer, record uuid) returns bytea
language sql immutable strict parallel safe
return int4send(latest - date '0001-01-01') || int4send(earliest - date '0001-01-01')
  || int2send(sequence::smallint) || uuid_send(record);

-- Comes after all keys of the days before, and before those of the day.
create function chronological_start(day date) returns bytea
language sql immutable strict parallel safe
return int4send(greatest(day, date '0001-01-01') - date '0001-01-01');

-- likelihoods, as they count

-- A likelihood that a statement gives a meeting: 1 from LIKELY on, -1 from UNLIKELY down, 0 between.
create table utterance (
  statement_id uuid not null,
  meeting_id uuid not null,
  speaker_id uuid not null,
  on_behalf_of_id uuid,
  side varchar,
  pole smallint not null check (pole between -1 and 1),
  latest date not null,
  key bytea not null,
  primary key (statement_id, meeting_id)
);
create index utterance_meeting on utterance (meeting_id, key);
create index utterance_speaker on utterance (meeting_id, speaker_id, key);
create index utterance_side on utterance (meeting_id, side, key);

-- An outlet is on no side, whoever runs it.
create function side_of(kind text, country_code text) returns text
language sql immutable parallel safe
return case when kind <> 'OUTLET' then country_code end;

create function utterances_of(statements uuid[]) returns setof utterance
language sql stable as $$
  select
    s.id,
    p.meeting_id,
    s.speaker_id,
    s.on_behalf_of_id,
    side_of(a.kind, a.country_code),
    case
      when p.likelihood in ('LIKELY', 'VERY_LIKELY', 'ALMOST_CERTAIN') then 1
      when p.likelihood in ('UNLIKELY', 'VERY_UNLIKELY', 'ALMOST_NO_CHANCE') then -1
      else 0
    end::smallint,
    s.said_on_latest,
    chronological_key(s.said_on_latest, s.said_on_earliest, s.sequence, s.id)
  from unnest(statements) as asked (id)
  join statement s on s.id = asked.id and s.state <> 'RETRACTED'
  join actor a on a.id = s.speaker_id
  join "position" p on p.statement_id = s.id and p.likelihood is not null
$$;

-- contradictions

-- Stands for no meeting where a list is ordered by meetings.
create function meeting_or_none(meeting uuid) returns uuid
language sql immutable parallel safe
return coalesce(meeting, '00000000-0000-0000-0000-000000000000');

-- Those that stand: by likelihood, and those that editors recorded, which have a record.
create table standing_contradiction (
  kind varchar collate "C" not null,
  meeting_id uuid not null,
  earlier_id uuid not null,
  later_id uuid not null,
  earlier_key bytea not null,
  later_key bytea not null,
  earlier_speaker_id uuid not null,
  later_speaker_id uuid not null,
  earlier_on_behalf_of_id uuid,
  later_on_behalf_of_id uuid,
  record_id uuid
);
create index standing_contradiction_later on standing_contradiction (later_key);
create index standing_contradiction_meeting on standing_contradiction (meeting_id, later_key);
create index standing_contradiction_of_later on standing_contradiction (later_id, earlier_id);
create index standing_contradiction_of_earlier on standing_contradiction (earlier_id, later_key);
create index standing_contradiction_editorial on standing_contradiction (later_key) where record_id is not null;

-- Those of an actor are found in their whole order, by each way in which he can have part in one.
create index standing_contradiction_later_speaker on standing_contradiction
  (later_speaker_id, later_key, earlier_key, kind, meeting_id);
create index standing_contradiction_earlier_speaker on standing_contradiction
  (earlier_speaker_id, later_key, earlier_key, kind, meeting_id)
  where earlier_speaker_id <> later_speaker_id;
create index standing_contradiction_later_on_behalf_of on standing_contradiction
  (later_on_behalf_of_id, later_key, earlier_key, kind, meeting_id)
  where later_on_behalf_of_id is not null;
create index standing_contradiction_earlier_on_behalf_of on standing_contradiction
  (earlier_on_behalf_of_id, later_key, earlier_key, kind, meeting_id)
  where earlier_on_behalf_of_id is not null;

-- Works out anew what a change of utterances can have changed. Rows are looked up one after another, never by reading a table:
-- hence the laterals with `offset 0`, and no plan that was made for a small table serves a large one badly.
--   earlier: those that stand for longer or shorter than before; with own_since, the key from which on that is so against
--     speakers of their own side, and side_since, against other sides; null for nowhere
--   later: new ones, which contradict what stands when they are made
--   large: meetings of which so much was said that it is not read as a whole
create function keep_contradictions(
  earlier utterance[], own_since bytea[], side_since bytea[], later utterance[], large uuid[]
) returns void
language plpgsql
set enable_seqscan = off
as $$
declare
  found standing_contradiction[];
begin
  found := array(
    with recursive stands as materialized (
      select
        e.*,
        (
          select n.key from utterance n
          where n.meeting_id = e.meeting_id and n.speaker_id = e.speaker_id and n.key > e.key
          order by n.key
          limit 1
        ) as own_next,
        (
          select n.key from utterance n
          where n.meeting_id = e.meeting_id and n.side = e.side and n.key > e.key
          order by n.key
          limit 1
        ) as side_next
      from unnest(earlier, own_since, side_since) as
        e (statement_id, meeting_id, speaker_id, on_behalf_of_id, side, pole, latest, key, own_since, side_since)
      where e.pole <> 0
    ),
    -- who ever spoke of the large ones
    voice (meeting_id, speaker_id) as (
      select m.meeting_id, (
        select u.speaker_id from utterance u
        where u.meeting_id = m.meeting_id
        order by u.speaker_id
        limit 1
      )
      from (select distinct l.meeting_id from unnest(later) as l where l.meeting_id = any (large)) m
      union all
      select v.meeting_id, (
        select u.speaker_id from utterance u
        where u.meeting_id = v.meeting_id and u.speaker_id > v.speaker_id
        order by u.speaker_id
        limit 1
      )
      from voice v
      where v.speaker_id is not null
    ),
    stood as materialized (
      select l as said, u as last
      from unnest(later) as l
      cross join lateral (
        select distinct on (u.speaker_id) u
        from utterance u
        where u.meeting_id = l.meeting_id and u.key < l.key
        order by u.speaker_id, u.key desc
      ) u (u)
      where l.pole <> 0 and l.meeting_id <> all (large)
      union all
      select l, u
      from unnest(later) as l
      join voice v on v.meeting_id = l.meeting_id and v.speaker_id is not null
      cross join lateral (
        select u from utterance u
        where u.meeting_id = l.meeting_id and u.speaker_id = v.speaker_id and u.key < l.key
        order by u.key desc
        limit 1
      ) u (u)
      where l.pole <> 0
    ),
    pair (
      kind, meeting_id, earlier_id, later_id, earlier_key, later_key,
      earlier_speaker_id, later_speaker_id, earlier_on_behalf_of_id, later_on_behalf_of_id
    ) as (
      select
        case when l.speaker_id = e.speaker_id then 'REVERSAL' else 'WITHIN_SIDE' end,
        e.meeting_id, e.statement_id, l.statement_id, e.key, l.key,
        e.speaker_id, l.speaker_id, e.on_behalf_of_id, l.on_behalf_of_id
      from stands e
      cross join lateral (
        select * from utterance l
        where l.meeting_id = e.meeting_id and l.side = e.side and l.pole = -e.pole
          and l.key > e.key and l.key >= e.own_since and l.key <= coalesce(e.own_next, '\xff')
        offset 0
      ) l
      where e.own_since is not null
      union
      select
        'REVERSAL', e.meeting_id, e.statement_id, l.statement_id, e.key, l.key,
        e.speaker_id, l.speaker_id, e.on_behalf_of_id, l.on_behalf_of_id
      from stands e
      cross join lateral (
        select * from utterance l
        where l.meeting_id = e.meeting_id and l.speaker_id = e.speaker_id and l.key = e.own_next and l.pole = -e.pole
        offset 0
      ) l
      where e.side is null and e.own_next >= e.own_since
      union
      select
        'BETWEEN_SIDES', e.meeting_id, e.statement_id, l.statement_id, e.key, l.key,
        e.speaker_id, l.speaker_id, e.on_behalf_of_id, l.on_behalf_of_id
      from stands e
      cross join lateral (
        select * from utterance l
        where l.meeting_id = e.meeting_id and l.side <> e.side and l.pole = -e.pole
          and l.key > e.key and l.key >= e.side_since and l.key < coalesce(e.side_next, '\xff')
        offset 0
      ) l
      where e.side is not null and e.side_since is not null
      union
      select
        case when (s.last).speaker_id = (s.said).speaker_id then 'REVERSAL' else 'WITHIN_SIDE' end,
        (s.last).meeting_id, (s.last).statement_id, (s.said).statement_id, (s.last).key, (s.said).key,
        (s.last).speaker_id, (s.said).speaker_id, (s.last).on_behalf_of_id, (s.said).on_behalf_of_id
      from stood s
      where (s.last).pole = -(s.said).pole
        and ((s.last).speaker_id = (s.said).speaker_id or (s.last).side = (s.said).side)
      union
      select
        'BETWEEN_SIDES',
        (s.last).meeting_id, (s.last).statement_id, (s.said).statement_id, (s.last).key, (s.said).key,
        (s.last).speaker_id, (s.said).speaker_id, (s.last).on_behalf_of_id, (s.said).on_behalf_of_id
      from (
        select distinct on ((s.said).statement_id, (s.said).meeting_id, (s.last).side) s.*
        from stood s
        where (s.last).side <> (s.said).side
        order by (s.said).statement_id, (s.said).meeting_id, (s.last).side, (s.last).key desc
      ) s
      where (s.last).pole = -(s.said).pole
    )
    select row(pair.*, null)::standing_contradiction from pair
  );

  delete from standing_contradiction
  where ctid = any (array(
    select k.ctid
    from unnest(earlier, own_since, side_since) as
      e (statement_id, meeting_id, speaker_id, on_behalf_of_id, side, pole, latest, key, own_since, side_since)
    cross join lateral (
      select k.ctid, k.* from standing_contradiction k
      where k.earlier_id = e.statement_id
        and k.later_key >= least(e.own_since, e.side_since)
        and k.later_key >= case when k.kind = 'BETWEEN_SIDES' then e.side_since else e.own_since end
        and k.meeting_id = e.meeting_id
        and k.record_id is null
      offset 0
    ) k
    where (k.kind, k.meeting_id, k.earlier_id, k.later_id) not in (
      select f.kind, f.meeting_id, f.earlier_id, f.later_id from unnest(found) as f
    )
  ));

  insert into standing_contradiction
  select f.*
  from unnest(found) as f
  where not exists (
    select from standing_contradiction k
    where k.later_id = f.later_id and k.earlier_id = f.earlier_id and k.meeting_id = f.meeting_id
    offset 0
  );
end
$$;

-- Those that editors recorded of pairs of statements on meetings: of a kind one, however often and which way round it is recorded.
create function keep_editorial_contradictions(one uuid[], other uuid[], meeting uuid[]) returns void
language plpgsql
set enable_seqscan = off
as $$
begin
  delete from standing_contradiction
  where ctid = any (array(
    select k.ctid
    from unnest(one, other, meeting) as pair (one_id, other_id, meeting_id)
    cross join lateral (
      select k.ctid from standing_contradiction k
      where k.later_id = any (array[pair.one_id, pair.other_id])
        and k.earlier_id = any (array[pair.one_id, pair.other_id])
        and k.meeting_id = pair.meeting_id
      offset 0
    ) k
  ));

  insert into standing_contradiction
  select distinct on (pair.one_id, pair.other_id, pair.meeting_id, k.kind)
    k.kind, pair.meeting_id, e.id, l.id, e.key, l.key, e.speaker_id, l.speaker_id, e.on_behalf_of_id, l.on_behalf_of_id, k.id
  from unnest(one, other, meeting) as pair (one_id, other_id, meeting_id)
  cross join lateral (
    select * from contradiction k where k.earlier_id = pair.one_id and k.later_id = pair.other_id
    union all
    select * from contradiction k where k.earlier_id = pair.other_id and k.later_id = pair.one_id
    offset 0
  ) k
  cross join lateral (
    select s.*, chronological_key(s.said_on_latest, s.said_on_earliest, s.sequence, s.id) as key
    from statement s where s.id = k.earlier_id
  ) a
  cross join lateral (
    select s.*, chronological_key(s.said_on_latest, s.said_on_earliest, s.sequence, s.id) as key
    from statement s where s.id = k.later_id
  ) b
  cross join lateral (
    select a.id, a.key, a.speaker_id, a.on_behalf_of_id where a.key < b.key
    union all
    select b.id, b.key, b.speaker_id, b.on_behalf_of_id where a.key > b.key
  ) e
  cross join lateral (
    select b.id, b.key, b.speaker_id, b.on_behalf_of_id where a.key < b.key
    union all
    select a.id, a.key, a.speaker_id, a.on_behalf_of_id where a.key > b.key
  ) l
  where meeting_or_none(k.meeting_id) = pair.meeting_id
    and 'RETRACTED' not in (k.state, a.state, b.state)
  order by pair.one_id, pair.other_id, pair.meeting_id, k.kind, k.id;
end
$$;

-- disputes

-- From which day on, and until which, one side called a meeting likely and another unlikely.
create table dispute (
  meeting_id uuid not null,
  since date not null,
  until date not null check (until > since),
  primary key (meeting_id, since)
);
create index dispute_until on dispute (until, since);

-- Works out anew from a day on where the sides of meetings stood.
create function keep_disputes(meetings uuid[], days date[]) returns void
language plpgsql
set enable_seqscan = off
as $$
declare
  gone dispute[];
begin
  with deleted as (
    delete from dispute
    where ctid = any (array(
      select d.ctid
      from unnest(meetings, days) as due (meeting_id, day)
      cross join lateral (
        select d.ctid from dispute d where d.meeting_id = due.meeting_id and d.until >= due.day offset 0
      ) d
    ))
    returning dispute.*
  )
  select array_agg(deleted::dispute) into gone from deleted;

  insert into dispute (meeting_id, since, until)
  with recursive side (meeting_id, day, side) as (
    select d.meeting_id, d.day, (
      select u.side from utterance u
      where u.meeting_id = d.meeting_id and u.side is not null
      order by u.side
      limit 1
    )
    from unnest(meetings, days) as d (meeting_id, day)
    where d.day > '-infinity'
    union all
    select s.meeting_id, s.day, (
      select u.side from utterance u
      where u.meeting_id = s.meeting_id and u.side > s.side
      order by u.side
      limit 1
    )
    from side s
    where s.side is not null
  ),
  said (meeting_id, side, pole, latest, key) as (
    select s.meeting_id, s.side, u.pole, date '-infinity', u.key
    from side s
    cross join lateral (
      select u.pole, u.key from utterance u
      where u.meeting_id = s.meeting_id and u.side = s.side and u.key < chronological_start(s.day)
      order by u.key desc
      limit 1
    ) u
    union all
    select d.meeting_id, u.side, u.pole, u.latest, u.key
    from unnest(meetings, days) as d (meeting_id, day)
    cross join lateral (
      select * from utterance u
      where u.meeting_id = d.meeting_id and u.key >= chronological_start(d.day) and u.side is not null
      offset 0
    ) u
  ),
  step as (
    select s.*, lag(s.pole, 1, 0::smallint) over (partition by s.meeting_id, s.side order by s.key) as before
    from said s
  ),
  standing as (
    select
      s.meeting_id,
      s.latest,
      s.key,
      sum((s.pole = 1)::integer - (s.before = 1)::integer) over in_order > 0
        and sum((s.pole = -1)::integer - (s.before = -1)::integer) over in_order > 0 as disputed,
      lead(s.latest) over in_order as next
    from step s
    where s.pole <> s.before
    window in_order as (partition by s.meeting_id order by s.key rows unbounded preceding)
  ),
  -- at the ends of days alone
  turn as (
    select s.*, lag(s.disputed, 1, false) over (partition by s.meeting_id order by s.key) <> s.disputed as turns
    from standing s
    where s.next is distinct from s.latest
  ),
  span as (
    select t.*, lead(t.latest, 1, date 'infinity') over (partition by t.meeting_id order by t.key) as until
    from turn t
    where t.turns
  )
  select
    s.meeting_id,
    case
      when s.latest > '-infinity' then s.latest
      -- it began before and goes on
      else (select min(g.since) from unnest(gone) as g where g.meeting_id = s.meeting_id)
    end,
    s.until
  from span s
  where s.disputed;
end
$$;

-- status

-- Which status a meeting had, from which day on and until which: what one side can bring stands until anything later is asserted,
-- else the lowest of what the sides last called it. Whoever is on no side stands for himself.
create table meeting_status (
  meeting_id uuid not null,
  since date not null,
  until date not null check (until > since),
  status varchar not null,
  primary key (meeting_id, since)
);
create index meeting_status_until on meeting_status (status, until, since);

create function keep_statuses(meetings uuid[]) returns void
language plpgsql
set enable_seqscan = off
as $$
begin
  delete from meeting_status s where s.meeting_id = any (meetings);

  insert into meeting_status (meeting_id, since, until, status)
  with assertion as (
    select distinct
      c.meeting_id,
      coalesce(side_of(a.kind, a.country_code), a.id::text) as holder,
      c.status,
      coalesce(array_position(array['FLOATED', 'PROPOSED', 'UNDER_DISCUSSION', 'AGREED', 'CONFIRMED'], c.status::text), 0) as level,
      c.date_latest as latest,
      chronological_key(c.date_latest, c.date_earliest, 0, c.id) as key
    from unnest(meetings) as due (meeting_id)
    join status_change c on c.meeting_id = due.meeting_id and c.state <> 'RETRACTED'
    join status_change_author l on l.status_change_id = c.id
    join actor a on a.id = l.actor_id
    left join statement r on r.id = c.statement_id
    where r.state is distinct from 'RETRACTED'
  ),
  step as (
    select a.*, lag(a.level, 1, 0) over (partition by a.meeting_id, a.holder order by a.key) as before
    from assertion a
  ),
  standing as (
    -- with all who assert one change together
    select
      s.*,
      sum((s.level = 1)::integer - (s.before = 1)::integer) over in_order as floated,
      sum((s.level = 2)::integer - (s.before = 2)::integer) over in_order as proposed,
      sum((s.level = 3)::integer - (s.before = 3)::integer) over in_order as discussed,
      sum((s.level = 4)::integer - (s.before = 4)::integer) over in_order as agreed
    from step s
    window in_order as (partition by s.meeting_id order by s.key range unbounded preceding)
  ),
  by_day as (
    select distinct on (s.meeting_id, s.latest)
      s.meeting_id,
      s.latest,
      case
        when s.level = 0 then s.status
        when s.floated > 0 then 'FLOATED'
        when s.proposed > 0 then 'PROPOSED'
        when s.discussed > 0 then 'UNDER_DISCUSSION'
        when s.agreed > 0 then 'AGREED'
        else 'CONFIRMED'
      end as status
    from standing s
    order by s.meeting_id, s.latest, s.key desc
  ),
  turn as (
    select d.*, lag(d.status) over (partition by d.meeting_id order by d.latest) is distinct from d.status as turns
    from by_day d
  )
  select t.meeting_id, t.latest, lead(t.latest, 1, date 'infinity') over (partition by t.meeting_id order by t.latest), t.status
  from turn t
  where t.turns;
end
$$;

-- Works out all of it from the record as it is.
create function reason_anew() returns void language plpgsql as $$
declare
  meetings uuid[] := array(select id from meeting order by id);
  slice uuid[];
  said utterance[];
begin
  delete from utterance;
  delete from standing_contradiction;
  delete from dispute;
  delete from meeting_status;
  insert into utterance select * from utterances_of(array(select id from statement));
  perform keep_editorial_contradictions(array_agg(k.one), array_agg(k.other), array_agg(k.meeting_id))
  from (
    select distinct least(earlier_id, later_id) as one, greatest(earlier_id, later_id) as other, meeting_or_none(meeting_id) as meeting_id from contradiction
  ) k;
  for i in 0 .. cardinality(meetings) / 1000 loop
    slice := meetings[i * 1000 + 1 : (i + 1) * 1000];
    said := array(select u from utterance u where u.meeting_id = any (slice));
    perform keep_contradictions(
      said,
      array_fill('\x'::bytea, array[cardinality(said)]),
      array_fill('\x'::bytea, array[cardinality(said)]),
      '{}',
      '{}'
    );
    perform keep_disputes(slice, array_fill(date '-infinity', array[cardinality(slice)]));
    perform keep_statuses(slice);
  end loop;
end
$$;

select reason_anew();

-- what a transaction touched, until its commit

create unlogged table due_statement (id uuid not null);
create unlogged table due_pair (one_id uuid not null, other_id uuid not null, meeting_id uuid not null);
create unlogged table due_meeting (id uuid not null);
create unlogged table due_reasoning (single boolean primary key default true check (single));

create function keep_reasoning() returns trigger
language plpgsql
set enable_seqscan = off
as $$
declare
  statements uuid[];
  meetings uuid[];
  one uuid[];
  other uuid[];
  pair_meetings uuid[];
  before utterance[];
  after utterance[];
  gone utterance[];
  fresh utterance[];
  large uuid[];
  earlier utterance[];
  own_since bytea[];
  side_since bytea[];
  days date[];
  planned text := current_setting('plan_cache_mode');
begin
  delete from due_reasoning;
  if not found then
    return null;
  end if;

  with taken as (delete from due_statement returning id)
  select array_agg(distinct id) into statements from taken;
  with taken as (delete from due_pair returning *), pair as (select distinct * from taken)
  select array_agg(one_id), array_agg(other_id), array_agg(meeting_id) into one, other, pair_meetings from pair;
  with taken as (delete from due_meeting returning id)
  select array_agg(distinct id) into meetings from taken;

  -- planning takes longer than the work for one statement, and serves the work for thousands
  if coalesce(cardinality(statements), 0) < 10 then
    perform set_config('plan_cache_mode', 'force_generic_plan', true);
  end if;
  if meetings is not null then
    perform keep_statuses(meetings);
  end if;

  before := array(select u from utterance u where u.statement_id = any (statements));
  after := array(select u from utterances_of(statements) u);
  gone := array(select u::utterance from (select * from unnest(before) except select * from unnest(after)) u);
  fresh := array(select u::utterance from (select * from unnest(after) except select * from unnest(before)) u);

  if cardinality(gone) > 0 then
    delete from utterance
    where ctid = any (array(
      select u.ctid
      from unnest(gone) as g
      cross join lateral (
        select u.ctid from utterance u
        where u.statement_id = g.statement_id and u.meeting_id = g.meeting_id
        offset 0
      ) u
    ));
    delete from standing_contradiction
    where ctid = any (array(
      select k.ctid
      from unnest(gone) as g
      cross join lateral (
        select k.ctid from standing_contradiction k
        where k.later_id = g.statement_id and k.meeting_id = g.meeting_id and k.record_id is null
        union all
        select k.ctid from standing_contradiction k
        where k.earlier_id = g.statement_id and k.meeting_id = g.meeting_id and k.record_id is null
        offset 0
      ) k
    ));
  end if;
  insert into utterance select * from unnest(fresh);

  -- what little was said of most meetings is read as a whole
  large := array(
    select m.meeting_id
    from (
      select c.meeting_id from unnest(gone) as c
      union
      select c.meeting_id from unnest(fresh) as c
    ) m
    where exists (select from utterance u where u.meeting_id = m.meeting_id order by u.key offset 200 limit 1)
  );

  if one is not null then
    perform keep_editorial_contradictions(one, other, pair_meetings);
  end if;

  with changed as materialized (
    select * from unnest(gone) union all select * from unnest(fresh)
  ),
  stood as (
    select f::utterance as u, f.key as own, f.key as side from unnest(fresh) as f
    union all
    select u, c.key, null
    from changed c
    cross join lateral (
      select u from utterance u
      where u.meeting_id = c.meeting_id and u.speaker_id = c.speaker_id and u.key < c.key
      order by u.key desc
      limit 1
    ) last (u)
    union all
    select u, null, c.key
    from changed c
    cross join lateral (
      select u from utterance u
      where u.meeting_id = c.meeting_id and u.side = c.side and u.key < c.key
      order by u.key desc
      limit 1
    ) last (u)
    union all
    select e.e, l.key, l.key
    from unnest(one, other, pair_meetings) as pair (one_id, other_id, meeting_id)
    cross join lateral (values (pair.one_id, pair.other_id), (pair.other_id, pair.one_id)) as way (earlier_id, later_id)
    cross join lateral (
      select e from utterance e where e.statement_id = way.earlier_id and e.meeting_id = pair.meeting_id offset 0
    ) e (e)
    cross join lateral (
      select l.key from utterance l
      where l.statement_id = way.later_id and l.meeting_id = pair.meeting_id and l.key > (e.e).key
      offset 0
    ) l
  ),
  joined as (
    select
      s.u,
      (array_agg(s.own order by s.own) filter (where s.own is not null))[1] as own,
      (array_agg(s.side order by s.side) filter (where s.side is not null))[1] as side
    from stood s
    group by s.u
  )
  select array_agg(j.u), array_agg(j.own), array_agg(j.side) into earlier, own_since, side_since from joined j;

  if earlier is not null then
    perform keep_contradictions(earlier, own_since, side_since, fresh, large);
  end if;

  select array_agg(c.meeting_id), array_agg(c.day) into meetings, days
  from (
    select c.meeting_id, case when c.meeting_id = any (large) then min(c.latest) else '-infinity' end as day
    from (select * from unnest(gone) union all select * from unnest(fresh)) c
    where c.side is not null
      and c.pole <> coalesce(
        (
          select u.pole from utterance u
          where u.meeting_id = c.meeting_id and u.side = c.side and u.key < c.key
          order by u.key desc
          limit 1
        ),
        0
      )
    group by c.meeting_id
  ) c;
  if meetings is not null then
    perform keep_disputes(meetings, days);
  end if;
  perform set_config('plan_cache_mode', planned, true);
  return null;
end
$$;

create constraint trigger due after insert on due_reasoning
  deferrable initially deferred for each row execute function keep_reasoning();

-- In the writer's turn, which it takes here where it has not yet: so nobody waits for the one row in another order.
create function note_due() returns void language plpgsql as $$
begin
  perform from journal_head for update;
  insert into due_reasoning default values on conflict do nothing;
end
$$;

create function note_positions() returns trigger language plpgsql as $$
begin
  insert into due_statement select distinct t.statement_id from touched t where t.likelihood is not null;
  if found then
    perform note_due();
  end if;
  return null;
end
$$;

create trigger likelihoods_given after insert on "position"
  referencing new table as touched for each statement execute function note_positions();
create trigger likelihoods_withdrawn after delete on "position"
  referencing old table as touched for each statement execute function note_positions();
create trigger likelihoods_changed_from after update on "position"
  referencing old table as touched for each statement execute function note_positions();
create trigger likelihoods_changed_to after update on "position"
  referencing new table as touched for each statement execute function note_positions();

create function note_statements() returns trigger language plpgsql as $$
declare
  changed uuid[];
begin
  select array_agg(fresh.id) into changed
  from fresh join stale on stale.id = fresh.id
  where (
      stale.speaker_id, stale.on_behalf_of_id, stale.said_on_earliest, stale.said_on_latest, stale.sequence,
      stale.state = 'RETRACTED'
    ) is distinct from (
      fresh.speaker_id, fresh.on_behalf_of_id, fresh.said_on_earliest, fresh.said_on_latest, fresh.sequence,
      fresh.state = 'RETRACTED'
    );
  if changed is not null then
    insert into due_statement select * from unnest(changed);
    insert into due_pair
    select least(k.earlier_id, k.later_id), greatest(k.earlier_id, k.later_id), meeting_or_none(k.meeting_id)
    from unnest(changed) as c (id) join contradiction k on k.earlier_id = c.id
    union
    select least(k.earlier_id, k.later_id), greatest(k.earlier_id, k.later_id), meeting_or_none(k.meeting_id)
    from unnest(changed) as c (id) join contradiction k on k.later_id = c.id;
    insert into due_meeting
    select s.meeting_id from unnest(changed) as c (id) join status_change s on s.statement_id = c.id;
    perform note_due();
  end if;
  return null;
end
$$;

create trigger likelihoods_follow after update on statement
  referencing old table as stale new table as fresh for each statement execute function note_statements();

create function note_actors() returns trigger language plpgsql as $$
declare
  changed uuid[];
begin
  select array_agg(fresh.id) into changed
  from fresh join stale on stale.id = fresh.id
  where side_of(stale.kind, stale.country_code) is distinct from side_of(fresh.kind, fresh.country_code);
  if changed is not null then
    insert into due_statement
    select s.id from unnest(changed) as c (id) join statement s on s.speaker_id = c.id;
    insert into due_meeting
    select s.meeting_id
    from unnest(changed) as c (id)
    join status_change_author l on l.actor_id = c.id
    join status_change s on s.id = l.status_change_id;
    perform note_due();
  end if;
  return null;
end
$$;

create trigger sides_follow after update on actor
  referencing old table as stale new table as fresh for each statement execute function note_actors();

create function note_contradictions() returns trigger language plpgsql as $$
begin
  insert into due_pair
  select distinct least(t.earlier_id, t.later_id), greatest(t.earlier_id, t.later_id), meeting_or_none(t.meeting_id)
  from touched t;
  if found then
    perform note_due();
  end if;
  return null;
end
$$;

create trigger contradictions_recorded after insert on contradiction
  referencing new table as touched for each statement execute function note_contradictions();
create trigger contradictions_withdrawn after delete on contradiction
  referencing old table as touched for each statement execute function note_contradictions();
create trigger contradictions_changed_from after update on contradiction
  referencing old table as touched for each statement execute function note_contradictions();
create trigger contradictions_changed_to after update on contradiction
  referencing new table as touched for each statement execute function note_contradictions();

create function note_status_changes() returns trigger language plpgsql as $$
begin
  insert into due_meeting select distinct t.meeting_id from touched t;
  if found then
    perform note_due();
  end if;
  return null;
end
$$;

create trigger status_given after insert on status_change
  referencing new table as touched for each statement execute function note_status_changes();
create trigger status_withdrawn after delete on status_change
  referencing old table as touched for each statement execute function note_status_changes();
create trigger status_changed_from after update on status_change
  referencing old table as touched for each statement execute function note_status_changes();
create trigger status_changed_to after update on status_change
  referencing new table as touched for each statement execute function note_status_changes();

create function note_status_authors() returns trigger language plpgsql as $$
begin
  insert into due_meeting
  select distinct c.meeting_id from touched t join status_change c on c.id = t.status_change_id;
  if found then
    perform note_due();
  end if;
  return null;
end
$$;

create trigger status_asserted after insert on status_change_author
  referencing new table as touched for each statement execute function note_status_authors();
create trigger status_no_longer_asserted after delete on status_change_author
  referencing old table as touched for each statement execute function note_status_authors();
create trigger status_reassigned after update on status_change_author
  referencing new table as touched for each statement execute function note_status_authors();
