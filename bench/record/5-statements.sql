-- Statements: a few meetings have hundreds, most have some; leaders who meet speak most, and officials of their sides.

create unlogged table bench.draft as
select
  n, meeting, other_meeting, said_on, form, phrases,
  greatest(0, floor(:articles * ((said_on - date '2000-01-01') / 9490.0)))::bigint + bench.pick(40, 1, 120, n) as article,
  1 + bench.pick(8, 4, 121, n)::integer as reports,
  case
    when part < 0.55 then bench.key('LEADER', leader)
    when part < 0.85 then bench.key('OFFICIAL', leader + :leaders * bench.pick(:officials / :leaders, 2, 102, n))
    when part < 0.93 then bench.key('INSTITUTION', leader % :institutions)
    when part < 0.95 then bench.key('OUTLET', bench.pick(:outlets, 2, 103, n))
    else bench.key('UNNAMED_SOURCE', bench.pick(:unnamed, 1.5, 104, n))
  end as speaker
from (
  select
    *,
    coalesce(bench.meeting_day(meeting), bench.any_day(105, n))
      + floor(15 * bench.chance(106, n) - 120 * power(bench.chance(107, n), 3))::integer as said_on,
    coalesce(bench.leader_of_meeting(meeting, bench.pick(3, 2, 108, n)::integer), bench.pick(:leaders, 3, 109, n)) as leader,
    bench.chance(110, n) as part,
    (array['QUOTATION', 'QUOTATION', 'QUOTATION', 'PARTIAL_QUOTATION', 'PARTIAL_QUOTATION', 'PARAPHRASE', 'PARAPHRASE',
      'PARAPHRASE', 'PARAPHRASE', 'NO_COMMENT'])[1 + bench.pick(10, 1, 111, n)] as form,
    array[bench.pick(20000, 1, 112, n), bench.pick(20000, 1, 113, n), bench.pick(20000, 1, 114, n)] as phrases
  from (
    select
      n::bigint,
      case when bench.chance(100, n) < 0.9 then bench.pick(:meetings, 2, 101, n) end as meeting,
      case when bench.chance(100, n) < 0.1 then bench.pick(:meetings, 1, 122, n) end as other_meeting
    from generate_series(0, :statements - 1) as n
  ) about
) told;

insert into statement (id, slug, speaker_id, on_behalf_of_id, form, quotation, summary, channel,
  said_on_edtf, said_on_earliest, said_on_latest, said_on_basis, state, revision)
select
  bench.key('STATEMENT', d.n),
  'statement-' || d.n,
  d.speaker,
  case when d.n % 17 = 0 then bench.key('LEADER', d.n % :leaders) end,
  d.form,
  case when d.form like '%QUOTATION' then third.words end,
  initcap(left(first.words, 1)) || substr(first.words, 2) || ' ' || second.words || ' ' || third.words || '.',
  (array['PRESS_CONFERENCE', 'BRIEFING', 'INTERVIEW', 'SPEECH', 'SOCIAL_MEDIA', 'WRITTEN_STATEMENT', 'READOUT', 'CONVERSATION',
    'UNKNOWN'])[1 + bench.pick(9, 1.5, 123, d.n)],
  dated.edtf, dated.earliest, dated.latest, dated.basis,
  case when d.n % 100 = 99 then 'RETRACTED' else 'CURRENT' end,
  case when d.n % 100 = 99 then 2 else 1 end
from bench.draft d
join bench.phrase first on first.n = d.phrases[1]
join bench.phrase second on second.n = d.phrases[2]
join bench.phrase third on third.n = d.phrases[3]
cross join lateral bench.dated(d.said_on, bench.chance(124, d.n)) as dated
order by d.n;

insert into "position" (statement_id, ordinal, meeting_id, attitude, likelihood, condition, said_on_earliest, said_on_latest, speaker_id, retracted)
select
  bench.key('STATEMENT', n),
  ordinal,
  bench.key('MEETING', about),
  case when bench.chance(130, n) < 0.3 then
    (array['SEEKS', 'WELCOMES', 'OPEN', 'RELUCTANT', 'OPPOSES'])[1 + bench.pick(5, 1.5, 131, n)] end,
  case when bench.chance(132, n) < 0.6 then
    (array['VERY_LIKELY', 'LIKELY', 'ALMOST_CERTAIN', 'UNLIKELY', 'ROUGHLY_EVEN', 'VERY_UNLIKELY', 'ALMOST_NO_CHANCE'])
      [1 + bench.pick(7, 1.5, 133 + ordinal, n)] end,
  case when n % 50 = 0 then 'if talks go on' end,
  s.said_on_earliest,
  s.said_on_latest,
  s.speaker_id,
  s.state = 'RETRACTED'
from bench.draft
cross join lateral (
  values (0, meeting), (1, nullif(other_meeting, meeting))
) as positions (ordinal, about)
join statement s on s.id = bench.key('STATEMENT', n)
where about is not null;

insert into addressee
select bench.key('STATEMENT', n), 0, bench.key('LEADER', bench.pick(:leaders, 2, 140, n)) from bench.draft where n % 5 = 0;

insert into statement_event
select bench.key('STATEMENT', n), 0, bench.key('EVENT', meeting / 8) from bench.draft
where meeting is not null and bench.chance(141, n) < 0.3 and meeting / 8 < :events;

insert into statement_topic
select bench.key('STATEMENT', n), 0, bench.key('TOPIC', bench.pick(200, 2, 142, n)) from bench.draft where n % 3 > 0
union all
select bench.key('STATEMENT', n), 1, bench.key('TOPIC', (bench.pick(200, 2, 142, n) + 7) % 200) from bench.draft where n % 3 = 2;

insert into statement_code
select bench.key('STATEMENT', n), 0, 'CAMEO 1.1b3', (array['036', '013', '012', '030', '046', '051', '125'])[1 + bench.pick(7, 1.5, 143, n)]
from bench.draft;
