package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Cursor;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.SortKey;

class SearchSqlTest {

    private static final Ordering ORDERING =
            new Ordering("RANK", List.of(SortKey.integer("-hit.rank"), SortKey.uuid("hit.record_id")));
    private static final String AFTER =
            new Cursor("RANK", List.of("-5", "01890000-0000-7000-8000-000000000000")).seal();

    private static final SearchFilter FILTER = new SearchFilter(
            null, List.of("donald-trump", "john-bolton"), List.of("US"), List.of("paris-2018"), LocalDate.EPOCH, null);

    /** PostgreSQL keeps a plan, of some hundred kilobytes, for each text that a connection has prepared. */
    @Test
    void searches_of_every_shape_share_two_statements_and_two_with_filters() {
        List<SearchQuery> queries = IntStream.range(0, 500)
                .mapToObj(SearchSqlTest::shape)
                .map(SearchQuery::parse)
                .toList();
        Set<String> pages = queries.stream()
                .flatMap(query -> IntStream.range(0, 4).mapToObj(i -> SearchSql.page(
                                query,
                                i % 2 == 0 ? HitFilter.NONE : HitFilter.of(List.of(SearchKind.ACTOR), FILTER),
                                ORDERING,
                                PageRequest.of(1 + i, i < 2 ? null : AFTER, null, null))
                        .text()))
                .collect(Collectors.toSet());
        Set<String> counts = queries.stream()
                .map(query -> SearchSql.count(query, HitFilter.NONE).text())
                .collect(Collectors.toSet());
        Set<String> marks = queries.stream()
                .map(query -> SearchSql.likest(query, List.of(query.toString())).text())
                .collect(Collectors.toSet());

        assertEquals(List.of(4, 2, 1), List.of(pages.size(), counts.size(), marks.size()));
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
