-- What triggers keep for a record that is written entry by entry.

analyze;

update statement s
set corroboration = firsts.outlets
from (
  select r.statement_id, count(distinct first_hand.id) as outlets
  from report r
  join article a on a.id = r.article_id
  left join relay y on y.report_id = r.id and y.ordinal = 0
  join actor first_hand on first_hand.id = coalesce(y.actor_id, a.outlet_id) and first_hand.kind = 'OUTLET'
  group by r.statement_id
) firsts
where firsts.statement_id = s.id and firsts.outlets > 0;

update actor a
set statement_count = made.count
from (select speaker_id, count(*) as count from statement group by speaker_id) made
where made.speaker_id = a.id;

select reason_anew();

select search_actor(id) from actor;
select search_event(id) from event;
select search_meeting(id) from meeting;
select search_article(id) from article;

insert into search_document (record_id, kind, body, stemmed, exact)
select
  id,
  'STATEMENT',
  concat_ws(e'\n', words, summary, spoken_by),
  setweight(to_tsvector('stemmed', plain_marks(coalesce(words, ''))), 'A')
    || setweight(to_tsvector('stemmed', plain_marks(summary)), 'B')
    || setweight(to_tsvector('stemmed', plain_marks(spoken_by)), 'C'),
  setweight(to_tsvector('exact', plain_marks(coalesce(words, ''))), 'A')
    || setweight(to_tsvector('exact', plain_marks(summary)), 'B')
    || setweight(to_tsvector('exact', plain_marks(spoken_by)), 'C')
from (
  select s.id, s.summary, quoted.words, known.spoken_by
  from statement s
  left join (
    select r.statement_id, string_agg(q.words, e'\n' order by r.ordinal, q.ordinal) as words
    from report r join quotation q on q.report_id = r.id
    group by r.statement_id
  ) quoted on quoted.statement_id = s.id
  join (
    select a.id, concat_ws(e'\n', a.name, string_agg(l.alias, e'\n' order by l.ordinal)) as spoken_by
    from actor a left join actor_alias l on l.actor_id = a.id
    group by a.id
  ) known on known.id = s.speaker_id
) said;

insert into journal (position, kind, record_type, record_id, at, editor)
select row_number() over (order by later, id), kind, record_type, id, timestamptz '2026-01-01', 'bench'
from (
  select 0 as later, 'RECORDED' as kind, 'ACTOR' as record_type, id from actor
  union all select 0, 'RECORDED', 'TOPIC', id from topic
  union all select 0, 'RECORDED', 'EVENT', id from event
  union all select 0, 'RECORDED', 'MEETING', id from meeting
  union all select 0, 'RECORDED', 'ARTICLE', id from article
  union all select 0, 'RECORDED', 'STATEMENT', id from statement
  union all select 0, 'RECORDED', 'STATUS_CHANGE', id from status_change
  union all select 0, 'RECORDED', 'CONTRADICTION', id from contradiction
  union all select 1, 'RETRACTED', 'STATEMENT', id from statement where revision = 2
) entries;

update journal_head set position = (select max(position) from journal);

insert into revision (record_id, number, position, content)
select
  j.record_id,
  row_number() over (partition by j.record_id order by j.position),
  j.position,
  record_content(j.record_type, j.record_id)
from journal j;
