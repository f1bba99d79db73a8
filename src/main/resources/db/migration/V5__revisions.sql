-- What each revision of a statement holds, kept by the database itself whoever writes; the journal has who made it, when
-- and why. A revision's fields are those of a statement's input, each with its path, so that two are compared field by
-- field, and in the order of the input: hence json, which keeps the order of its members, and not jsonb.

create table revision (
  statement_id uuid not null references statement,
  number integer not null check (number > 0),
  position bigint not null unique references journal,
  content json not null,
  primary key (statement_id, number)
);

create function content_of(statement uuid) returns json
language sql stable
return (
  select json_object_agg(field.path, field.words order by field.part, field.place, field.path collate "C")
  from (
    select part, place, path, words
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
    where s.id = content_of.statement
    union all
    select 3, l.ordinal, 'addressedTo[' || l.ordinal || ']', a.slug
    from addressee l join actor a on a.id = l.actor_id
    where l.statement_id = content_of.statement
    union all
    select 10, p.ordinal, 'positions[' || p.ordinal || '].' || piece.name, piece.words
    from "position" p
    join meeting m on m.id = p.meeting_id
    cross join lateral (
      values ('meeting', m.slug), ('attitude', p.attitude), ('likelihood', p.likelihood), ('condition', p.condition)
    ) piece (name, words)
    where p.statement_id = content_of.statement
    union all
    select 11, l.ordinal, 'events[' || l.ordinal || ']', e.slug
    from statement_event l join event e on e.id = l.event_id
    where l.statement_id = content_of.statement
    union all
    select 12, l.ordinal, 'topics[' || l.ordinal || ']', t.slug
    from statement_topic l join topic t on t.id = l.topic_id
    where l.statement_id = content_of.statement
    union all
    select 13, l.ordinal, 'codes[' || l.ordinal || '].' || piece.name, piece.words
    from statement_code l
    cross join lateral (values ('scheme', l.scheme), ('code', l.code)) piece (name, words)
    where l.statement_id = content_of.statement
    union all
    select 15, r.ordinal, 'reports[' || r.ordinal || '].' || piece.name, piece.words
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
    where r.statement_id = content_of.statement
  ) field
  where field.words is not null
);

-- At commit, when all that belongs to the statement is written.
create function keep_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.revision <> new.revision then
    insert into revision (statement_id, number, position, content)
    select new.id, new.revision, entry.position, content_of(new.id)
    from journal entry
    where entry.record_id = new.id
    order by entry.position
    offset new.revision - 1
    limit 1;
  end if;
  return null;
end
$$;

create constraint trigger kept after insert or update of revision on statement
  deferrable initially deferred
  for each row execute function keep_revision();

insert into revision (statement_id, number, position, content)
select s.id, s.revision, entry.position, content_of(s.id)
from statement s
cross join lateral (
  select j.position from journal j where j.record_id = s.id order by j.position offset s.revision - 1 limit 1
) entry;
