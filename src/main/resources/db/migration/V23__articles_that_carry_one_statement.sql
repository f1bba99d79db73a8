-- Two articles that are one may carry the same statement each. What stands in the report that goes is kept in the one that stays: words
-- that only the former prints, its chain where the latter has none, its name for the speaker, its hedge and where it is quoted.
create function join_reports(gone uuid, kept uuid) returns void language plpgsql as $$
declare
  double record;
begin
  for double in
    select l.id as going, k.id as staying, k.statement_id as statement
    from report l join report k on k.statement_id = l.statement_id and k.article_id = kept
    where l.article_id = gone
  loop
    insert into quotation (report_id, ordinal, words)
    select
      double.staying,
      (select coalesce(max(q.ordinal) + 1, 0) from quotation q where q.report_id = double.staying)
        + row_number() over (order by g.ordinal) - 1,
      g.words
    from quotation g
    where g.report_id = double.going
      and not exists (select from quotation q where q.report_id = double.staying and q.words = g.words);
    update relay y set report_id = double.staying
    where y.report_id = double.going and not exists (select from relay k where k.report_id = double.staying);
    update report k
    set
      attributed_as = coalesce(k.attributed_as, g.attributed_as),
      hedge = coalesce(k.hedge, g.hedge),
      conveyed_by_id = coalesce(k.conveyed_by_id, g.conveyed_by_id)
    from report g
    where k.id = double.staying and g.id = double.going;
    delete from quotation q where q.report_id = double.going;
    delete from relay y where y.report_id = double.going;
    delete from report r where r.id = double.going;
    perform close_gaps('report', 'statement_id', 'statement_id', double.statement);
  end loop;
end
$$;

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
      perform join_reports(gone, kept);
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
