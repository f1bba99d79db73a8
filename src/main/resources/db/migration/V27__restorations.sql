-- A backup that is restored sets the journal back: positions that were given before, and that clients hold as cursors, would be
-- given again to other changes. Whoever restores it calls `journal_restored()`, which leaves out more positions than can have
-- been lost. A cursor among those is one of a change that is undone, and its holder is told so.

create table journal_restoration (
  kept bigint primary key,
  resumed bigint not null check (resumed > kept),
  at timestamptz not null default now()
);
comment on table journal_restoration is
  'Restorations of a backup. Changes of positions after kept and before resumed, where there were any, are undone.';

create function journal_restored() returns bigint language plpgsql as $$
declare
  -- Numbers of JSON hold nine million of these.
  lost constant bigint := 1000000000;
  resumed bigint;
begin
  update journal_head set position = position + lost returning position into resumed;
  insert into journal_restoration (kept, resumed) values (resumed - lost, resumed);
  perform pg_notify('journal', '');
  return resumed;
end
$$;
comment on function journal_restored() is
  'Called once by whoever has restored a backup, before a server runs on it. Returns the position that the journal goes on from.';
