package org.readout.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.readout.graphql.page.Cursor;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.count.Grouping;
import org.readout.platform.database.sql.Sql;
import org.readout.statement.Statement;

/** The statements of a search: a page of its hits, how many they are, and the words of texts marked. */
final class SearchSql {

    /** Of each text the line that is most like a name, in the order of the texts. */
    private static final String LIKEST = """
            select (
                select line from unnest(string_to_array(d.body, e'\\n')) as lines (line)
                order by word_similarity(search.name, fold(line)) desc, line
                limit 1
              ) as line
            from unnest(?::text[]) with ordinality as d (body, ordinal)
            cross join (select fold(?) as name) search
            order by d.ordinal
            """;

    private SearchSql() {}

    static Sql page(
            SearchQuery query, Map<String, WordQuery> words, HitFilter filter, Ordering ordering, PageRequest request) {
        HitsSql found = HitsSql.of(query, filter);
        List<Object> values = new ArrayList<>(found.values(query, words, filter));
        List<?> after = request.after() == null
                ? Arrays.asList(null, null)
                : Cursor.open(request.after(), ordering).values();
        values.add(after.get(0));
        values.addAll(after);
        values.add(request.size() + 1);
        return new Sql(found.page(filter), values);
    }

    /** The page of a search for statements alone, with what is selected of each, so that they need no statement of their own. */
    static Sql page(
            SearchQuery query,
            Map<String, WordQuery> words,
            HitFilter filter,
            Ordering ordering,
            PageRequest request,
            RowSelect<Statement> select) {
        return select.foundBy(
                page(query, words, filter, ordering, request),
                "s.id = found.record_id",
                "-found.rank, found.record_id");
    }

    static Sql count(SearchQuery query, Map<String, WordQuery> words, HitFilter filter) {
        HitsSql found = HitsSql.of(query, filter);
        return new Sql(found.count(filter), found.values(query, words, filter));
    }

    static Sql groups(SearchQuery query, Map<String, WordQuery> words, HitFilter filter, Grouping grouping, int first) {
        HitsSql found = HitsSql.of(query, filter);
        List<Object> values = new ArrayList<>(found.values(query, words, filter));
        values.add(first);
        return new Sql(found.groups(grouping, filter), values);
    }

    /** The lines of texts that are most like the name that a query may be, in the order of the texts. */
    static Sql likest(SearchQuery query, List<String> bodies) {
        return Sql.of(LIKEST, bodies.toArray(String[]::new), HitsSql.name(query));
    }
}
