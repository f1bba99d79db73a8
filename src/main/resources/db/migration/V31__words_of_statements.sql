-- Most searches are for statements alone; where they are, what else bears a word need not be gone through.

create index search_document_statements on search_document using gin (stemmed) where kind = 'STATEMENT';
