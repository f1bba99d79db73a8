package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Cursor;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.SortKey;
import org.readout.search.SearchQuery.Term;

class SearchSqlTest {

    private static final Ordering ORDERING =
            new Ordering("RANK", List.of(SortKey.integer("-hit.rank"), SortKey.uuid("hit.record_id")));
    private static final String AFTER =
            new Cursor("RANK", List.of("-5", "01890000-0000-7000-8000-000000000000")).seal();

    private static final List<List<SearchKind>> KINDS =
            Arrays.asList(null, List.of(SearchKind.STATEMENT), List.of(SearchKind.ACTOR), List.of());

    private static final SearchFilter FILTER = new SearchFilter(
            null, List.of("donald-trump", "john-bolton"), List.of("US"), List.of("paris-2018"), LocalDate.EPOCH, null);

    /** PostgreSQL keeps a plan, of some hundred kilobytes, for each text that a connection has prepared. */
    @Test
    void searches_of_every_shape_share_five_statements_and_five_with_filters() {
        List<SearchQuery> queries = IntStream.range(0, 500)
                .mapToObj(SearchSqlTest::shape)
                .map(SearchQuery::parse)
                .toList();
        Set<String> pages = queries.stream()
                .flatMap(query -> IntStream.range(0, 8).mapToObj(i -> SearchSql.page(
                                query,
                                words(query),
                                HitFilter.of(KINDS.get(i / 2), i % 2 == 0 ? null : FILTER),
                                ORDERING,
                                PageRequest.of(1 + i, i < 4 ? null : AFTER, null, null))
                        .text()))
                .collect(Collectors.toSet());
        Set<String> counts = queries.stream()
                .map(query ->
                        SearchSql.count(query, words(query), HitFilter.NONE).text())
                .collect(Collectors.toSet());
        Set<String> marks = queries.stream()
                .map(query -> SearchSql.likest(query, List.of(query.toString())).text())
                .collect(Collectors.toSet());

        assertEquals(List.of(10, 2, 1), List.of(pages.size(), counts.size(), marks.size()));
    }

    private static Map<String, WordQuery> words(SearchQuery query) {
        return query.wanted().stream()
                .collect(Collectors.toMap(Term::text, term -> new WordQuery("'a'", "'a'"), (one, same) -> one));
    }

    @Test
    void words_are_looked_for_by_what_finds_each_and_one_without_lexemes_is_found_nowhere() {
        List<WordQuery> words =
                List.of(new WordQuery("'putin'", "'putin'"), new WordQuery("'g' <-> '20'", "'g' & '20'"));
        assertEquals("'putin' & 'g' <-> '20'", WordQuery.allOf(words));
        assertEquals("'putin' | 'g' & '20'", WordQuery.anyOf(words));

        List<WordQuery> without = List.of(words.get(0), new WordQuery("", ""));
        assertEquals(null, WordQuery.allOf(without));
        assertEquals("'putin'", WordQuery.anyOf(without));
    }

    /** Words, phrases, exclusions and alternatives by the digits of a number. */
    private static String shape(int number) {
        StringBuilder query = new StringBuilder("paris");
        for (int rest = number; rest > 0; rest /= 5) {
            query.append(List.of(" moscow", " \"a meeting\"", " -doubt", " or bolton", " -\"no comment\"")
                    .get(rest % 5));
        }
        return query.toString();
    }
}
