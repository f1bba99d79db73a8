-- The reports of a statement are asked for by the days of their articles: so the days stand beside the report, where one index has
-- them in order, and whoever has the articles in memory need not read them. An article without a day comes last.

alter table report
  add column published_earliest date not null default 'infinity',
  add column published_latest date not null default 'infinity';

update report j
set published_earliest = r.published_earliest, published_latest = r.published_latest
from article r
where r.id = j.article_id and r.published_earliest is not null;

create index report_published on report (statement_id, published_earliest, published_latest, id);

create function take_days_of_article() returns trigger language plpgsql as $$
begin
  select coalesce(r.published_earliest, 'infinity'), coalesce(r.published_latest, 'infinity')
  into new.published_earliest, new.published_latest
  from article r
  where r.id = new.article_id;
  return new;
end
$$;

create trigger dated before insert or update of article_id on report
  for each row execute function take_days_of_article();

create function give_days_to_reports() returns trigger language plpgsql as $$
begin
  update report set article_id = article_id where article_id = new.id;
  return null;
end
$$;

create trigger dates_reports after update of published_earliest, published_latest on article
  for each row
  when ((old.published_earliest, old.published_latest) is distinct from (new.published_earliest, new.published_latest))
  execute function give_days_to_reports();
