-- Each migration takes a writer's turn, in its own transaction. Writers take theirs before they touch any other table, so that none of
-- them holds one which the migration is about to change while waiting for another that it has changed.
do $$
begin
  if to_regclass('journal_head') is not null then
    perform from journal_head for update;
  end if;
end
$$;
