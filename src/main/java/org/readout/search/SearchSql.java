package org.readout.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Cursor;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.platform.database.Sql;

/** The statements of a search: a page of its hits, how many they are, and the words of texts marked. */
final class SearchSql {

    /** Where no word is found, a name was misspelt, or a phrase has only words that documents leave out. */
    private static final String MARKED = """
            select hit.body, hit.found,
              case when strpos(hit.found, E'\\x02') = 0 then (
                select line from unnest(string_to_array(hit.body, e'\\n')) as lines (line)
                order by word_similarity(hit.name, fold(line)) desc, line
                limit 1
              ) end as likest
            from (
              select d.ordinal, d.body, search.name,
                ts_headline('stemmed', plain_marks(d.body), search.wanted, E'HighlightAll=true, StartSel="\\x02", StopSel="\\x03"')
                  as found
              from unnest(?::text[]) with ordinality as d (body, ordinal)
              cross join (
                select any_of(plainto_tsquery('stemmed', plain_marks(words)) order by ordinal) as wanted, fold(?) as name
                from unnest(?::text[]) with ordinality as term (words, ordinal)
              ) search
              offset 0
            ) hit
            order by hit.ordinal
            """;

    private SearchSql() {}

    static Sql page(SearchQuery query, List<SearchKind> kinds, Ordering ordering, PageRequest request) {
        HitsSql found = HitsSql.of(query);
        List<Object> values = new ArrayList<>(found.values(query, kinds));
        List<?> after = request.after() == null
                ? Arrays.asList(null, null)
                : Cursor.open(request.after(), ordering).values();
        values.add(after.get(0));
        values.addAll(after);
        values.add(request.size() + 1);
        return new Sql(found.page(), values);
    }

    static Sql count(SearchQuery query, List<SearchKind> kinds) {
        HitsSql found = HitsSql.of(query);
        return new Sql(found.count(), found.values(query, kinds));
    }

    /** Marks the words of texts by PostgreSQL's own rules, in the order of the texts. */
    static Sql marked(SearchQuery query, List<String> bodies) {
        return Sql.of(MARKED, bodies.toArray(String[]::new), HitsSql.name(query), HitsSql.words(query.wanted()));
    }
}
