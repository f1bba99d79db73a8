-- Whatever uses a GIN index reads through the entries that wait to be sorted into it: 4 MB of them by default, here sixteen pages.

alter index actor_name_likeness set (gin_pending_list_limit = 128);
alter index actor_alias_likeness set (gin_pending_list_limit = 128);
alter index actor_slug_likeness set (gin_pending_list_limit = 128);
alter index topic_slug_likeness set (gin_pending_list_limit = 128);
alter index event_slug_likeness set (gin_pending_list_limit = 128);
alter index meeting_slug_likeness set (gin_pending_list_limit = 128);
alter index search_document_stemmed set (gin_pending_list_limit = 128);
alter index search_document_exact set (gin_pending_list_limit = 128);
alter index search_document_names set (gin_pending_list_limit = 128);
alter index search_document_statements set (gin_pending_list_limit = 128);
