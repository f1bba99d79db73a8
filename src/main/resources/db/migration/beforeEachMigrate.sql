-- Each migration takes a writer's turn, in its own transaction. Writers take theirs before they touch any other table, so that none of
-- them holds one which the migration is about to change while waiting for another that it has changed. Then it waits for a table no
-- longer than readers who came after it, and so wait behind it, can wait: it is rolled back and tried again.
do $$
begin
  if to_regclass('journal_head') is not null then
    perform from journal_head for update;
  end if;
  if current_setting('lock_timeout') = '0' then
    perform set_config('lock_timeout', '3s', true);
  end if;
end
$$;
