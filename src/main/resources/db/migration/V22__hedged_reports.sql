-- Few reports are hedged: whoever asks for them looks through these alone.
create index report_hedged on report (statement_id) where hedge is not null;
