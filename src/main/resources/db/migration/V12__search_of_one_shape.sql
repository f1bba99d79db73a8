-- Joins the queries of a search's terms, so that one statement serves a search of any shape. Nulls are passed over; a query
-- without lexemes joined to another is the other.

create aggregate all_of(tsquery) (sfunc = tsquery_and, stype = tsquery);
create aggregate any_of(tsquery) (sfunc = tsquery_or, stype = tsquery);
