-- A slug that nothing has is answered with those that are like it.

create index actor_slug_likeness on actor using gin (slug gin_trgm_ops);
create index topic_slug_likeness on topic using gin (slug gin_trgm_ops);
create index event_slug_likeness on event using gin (slug gin_trgm_ops);
create index meeting_slug_likeness on meeting using gin (slug gin_trgm_ops);
