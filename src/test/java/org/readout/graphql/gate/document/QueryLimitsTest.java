package org.readout.graphql.gate.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.RESPONSE;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.json;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit at its edge: what is as much as it passes, and one more is refused before anything runs. */
@QuarkusTest
class QueryLimitsTest {

    private static final int MOST_NODES = 500_000;

    @Inject
    MeterRegistry meters;

    @Test
    void thirty_aliases_are_answered_and_thirty_one_are_not() {
        IntFunction<String> aliases = n -> "{ countries { " + times(n, i -> "a" + i + ": code") + " } }";

        answered(ask(aliases.apply(30)));
        refused(aliases.apply(31), "The document has 31 aliases; at most 30 are answered.");
    }

    @Test
    void aliases_in_fragments_and_at_the_root_count_too() {
        refused(
                "{ r: countries { ...F } } fragment F on Country { " + times(30, i -> "a" + i + ": code") + " }",
                "The document has 31 aliases; at most 30 are answered.");
    }

    @Test
    void five_hundred_fields_of_one_name_are_answered_and_more_are_not() {
        IntFunction<String> fields = n -> "{ countries { " + times(n, i -> "name") + " } }";

        answered(ask(fields.apply(500)));
        refused(fields.apply(501), "The document has 501 fields of one name; at most 500 are answered.");
    }

    @Test
    void fifteen_levels_are_answered_and_sixteen_are_not() {
        String twelve = "{ meetings(first: 1) { nodes { event " + "{ meetings(first: 1) { nodes { event ".repeat(3);
        String closed = " } } }".repeat(4);

        answered(ask(twelve + "{ meetings(first: 1) { nodes { id } } }" + closed));
        refused(
                twelve + "{ meetings(first: 1) { nodes { event { id } } } }" + closed,
                "The document has 16 levels; at most 15 are answered.");
    }

    @Test
    void levels_are_counted_through_fragments() {
        refused("""
                { ...A }
                fragment A on Query { meetings(first: 1) { nodes { event { ...B } } } }
                fragment B on Event { meetings(first: 1) { nodes { event { ...C } } } }
                fragment C on Event { meetings(first: 1) { nodes { event { ...D } } } }
                fragment D on Event { meetings(first: 1) { nodes { event { ...E } } } }
                fragment E on Event { meetings(first: 1) { nodes { event { ... on Event { id } } } } }
                """, "The document has 16 levels; at most 15 are answered.");
    }

    @Test
    void twenty_fields_at_the_root_are_answered_and_twenty_one_are_not() {
        IntFunction<String> fields = n -> "{ " + times(n, i -> "countries { code }") + " }";

        answered(ask(fields.apply(20)));
        refused(fields.apply(21), "The document has 21 fields at its root; at most 20 are answered.");
        refused(
                "{ ...F ...F ...F } fragment F on Query { " + times(7, i -> "countries { code }") + " }",
                "The document has 21 fields at its root; at most 20 are answered.");
    }

    @Test
    void fifty_directives_are_answered_and_fifty_one_are_not() {
        IntFunction<String> directives = n -> "{ countries { " + times(n, i -> "code @include(if: true)") + " } }";

        answered(ask(directives.apply(50)));
        refused(directives.apply(51), "The document has 51 directives; at most 50 are answered.");
    }

    @Test
    void fifteen_thousand_tokens_are_answered_and_one_more_is_not() {
        IntFunction<String> tokens = n -> "{ "
                + times(
                        15,
                        i -> "a" + i + ": statements(first: 0, filter: {speakers: ["
                                + times((n - 287 + i) / 15, entry -> "\"a\"") + "]}) { __typename }")
                + " }";

        assertNotEquals("QUERY_TOO_COMPLEX", code(ask(tokens.apply(15_000))));
        double before = statements();
        HttpResponse<String> answer = ask(tokens.apply(15_001), "Accept", RESPONSE);
        assertEquals(400, answer.statusCode());
        assertEquals("QUERY_TOO_COMPLEX", code(answer));
        assertEquals(before, statements());
    }

    @ParameterizedTest
    @MethodSource("costly")
    void half_a_million_nodes_are_answered_and_more_are_not(Costly query) {
        HttpResponse<String> most = ask(query.document(48), query.variables(48), "GraphQL-Cost", "report");

        assertEquals(MOST_NODES, cost(most).getInteger("nodes"));
        answered(most);
        double before = statements();
        HttpResponse<String> more =
                ask(query.document(49), query.variables(49), "Accept", RESPONSE, "GraphQL-Cost", "report");
        assertEquals(400, more.statusCode());
        assertEquals("QUERY_TOO_COMPLEX", code(more));
        assertEquals(MOST_NODES + 1, cost(more).getInteger("nodes"));
        assertEquals(before, statements());
    }

    /**
     * Each asks for 100 × (3 + 100 × (2 + 47) + 96) + 1 nodes in 4 statements, and in one more for as many topics as it is told, and
     * one.
     */
    static List<Costly> costly() {
        return List.of(
                new Costly("literals", """
                        { meetings(first: 100) { nodes {
                            statements(first: 100) { nodes { reports(first: 47) { nodes { attributedAs } } } }
                            others: statements(last: 96) { nodes { slug } } } }
                          topics(first: 48) { nodes { name } } }
                        """),
                new Costly("variables", """
                        query ($most: Int, $reports: Int, $last: Int, $topics: Int) { meetings(first: $most) { nodes {
                            statements(first: $most) { nodes { reports(first: $reports) { nodes { attributedAs } } } }
                            others: statements(last: $last) { nodes { slug } } } }
                          topics(first: $topics) { nodes { name } } }
                        """),
                new Costly("defaults", """
                        query ($most: Int = 100, $reports: Int = 47, $last: Int = 96, $topics: Int) { meetings(first: $most) { nodes {
                            statements(first: $most) { nodes { reports(first: $reports) { nodes { attributedAs } } } }
                            others: statements(last: $last) { nodes { slug } } } }
                          topics(first: $topics) { nodes { name } } }
                        """),
                new Costly("fragments", """
                        query ($topics: Int) { ...Meetings ...Topics }
                        fragment Meetings on Query { meetings(first: 100) { ... { nodes { ...One ...Other } } } }
                        fragment One on Meeting { statements(first: 100) { ...Page } }
                        fragment Page on StatementConnection { edges { node { ...Reports } } }
                        fragment Reports on Statement { reports(first: 47) { edges { node { attributedAs } } } }
                        fragment Other on Meeting { ... @include(if: true) { others: statements(last: 96) { nodes { slug } } } }
                        fragment Topics on Query { topics(first: $topics) { ... on TopicConnection { nodes { name } } } }
                        """),
                new Costly("interfaces", """
                        query ($topics: Int) { actors(first: 100) { nodes {
                            statements(first: 100) { nodes { reports(first: 47) { nodes { attributedAs } } } }
                            ... on Leader { others: statements(last: 96) { nodes { slug } } } } }
                          topics(first: $topics) { nodes { name } } }
                        """));
    }

    /** A document that asks for 48 topics, or as many as its variable says. */
    record Costly(String name, String document) {

        String document(int topics) {
            return document.replace("topics(first: 48)", "topics(first: " + topics + ")");
        }

        Map<String, Object> variables(int topics) {
            return name.equals("variables")
                    ? Map.of("most", 100, "reports", 47, "last", 96, "topics", topics)
                    : Map.of("topics", topics);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void whoever_asks_for_too_much_is_told_what_costs_most() {
        refused(
                "{ countries { code } meetings(first: 100) { nodes { statements(first: 100) { nodes { reports(first: 100) { totalCount } } } } } }",
                "This costs 1,070,501; at most 500,000 is answered. `meetings.nodes.statements.nodes.reports` costs 1,060,020 of it. "
                        + "Ask for fewer with `first`, or level by level.");
    }

    @Test
    void what_is_long_on_paper_alone_is_answered() {
        answered(ask("""
                { actors(first: 50, filter: {kinds: [UNNAMED_SOURCE]}) { nodes {
                    statements(first: 50) { nodes { reports(first: 20) { nodes { relays { actor { slug } } } } } } } } }
                """));
        answered(ask("""
                { actors(first:50){nodes{statements(first:50){nodes{reports(first:20){nodes{relays{actor{slug}}}}}}}} }
                """));
    }

    @Test
    void counts_filters_and_searches_cost_what_they_do_to_the_database() {
        long page = costOf("{ statements(first: 0) { pageInfo { hasNextPage } } }");
        assertTrue(page >= 10, () -> "a page of none costs " + page);
        assertTrue(costOf("{ statements(first: 0) { totalCount } }") > 50 * page);
        assertTrue(costOf("{ statements(first: 0, filter: {outlets: [\"tass\"]}) { totalCount } }") > 1_000 * page);
        assertTrue(costOf("{ search(query: \"a or b or c or d\") { nodes { __typename } } }")
                > 3 * costOf("{ search(query: \"a\") { nodes { __typename } } }"));
        assertTrue(costOf("{ meeting(slug: \"helsinki\") { outlook { disputed } } }") > 10 * page);
        assertTrue(costOf("{ contradictions(first: 0) { totalCount } }") > 50 * page);
        assertTrue(costOf("{ meeting(slug: \"helsinki\") { timeline { nodes { __typename } } } }") > 5 * page);
        assertTrue(costOf(IntrospectionQuery.INTROSPECTION_QUERY) > 100 * page);
    }

    @Test
    void nineteen_counts_by_filter_are_more_than_one_operation_may_cost() {
        HttpResponse<String> answer = ask(
                "{ " + times(19, i -> "a" + i + ": statements(first: 0, filter: {outlets: [\"tass\"]}) { totalCount }")
                        + " }",
                "Accept",
                RESPONSE);

        assertEquals("QUERY_TOO_COMPLEX", code(answer));
    }

    @Test
    void a_thousand_entries_are_taken_and_one_more_is_not() {
        String query = "query ($names: [String!]) { meetings(filter: {participants: $names}) { nodes { slug } } }";

        answered(ask(query, Map.of("names", Collections.nCopies(1_000, "donald-trump"))));
        double before = statements();
        HttpResponse<String> answer =
                ask(query, Map.of("names", Collections.nCopies(15_000, "nobody")), "Accept", RESPONSE);
        assertEquals(400, answer.statusCode());
        assertEquals("QUERY_TOO_COMPLEX", code(answer));
        assertEquals(
                "`participants` has 15,000 entries; a list within an argument has at most 1,000.",
                errors(answer).getJsonObject(0).getString("message"));
        assertEquals(before, statements());
    }

    @Test
    void an_absurd_page_costs_as_much_as_the_longest_and_is_refused_where_it_stands() {
        HttpResponse<String> answer =
                ask("{ statements(first: 99999999) { nodes { slug } } }", "GraphQL-Cost", "report");

        assertEquals("BAD_USER_INPUT", code(answer));
        assertEquals(10 + 1 + 100, cost(answer).getInteger("nodes"));
    }

    @Test
    void the_introspection_of_graphiql_passes() {
        answered(ask(IntrospectionQuery.INTROSPECTION_QUERY));
        HttpResponse<String> deep =
                ask(IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
                        .isOneOf(true)
                        .inputValueDeprecation(true)
                        .schemaDescription(true)
                        .specifiedByUrl(true)
                        .directiveIsRepeatable(true)));

        answered(deep);
        assertTrue(deep.body().contains("StatementConnection"));
    }

    @Test
    void the_cost_is_told_to_who_asks_for_it_alone() {
        String query = "{ meetings(first: 3) { nodes { event { id } participants { role } } } }";

        JsonObject cost = cost(ask(query, "GraphQL-Cost", "report"));
        assertEquals(3 * 10 + 1 + 3 + 3 * (1 + 3), cost.getInteger("nodes"));
        assertEquals(MOST_NODES, cost.getInteger("mostNodes"));
        assertFalse(json(ask(query)).containsKey("extensions"));
        assertFalse(json(ask(query, "GraphQL-Cost", "no")).containsKey("extensions"));
        assertFalse(json(ask("{", "GraphQL-Cost", "report")).containsKey("extensions"));
    }

    private void refused(String query, String message) {
        double before = statements();
        HttpResponse<String> answer = ask(query, "Accept", RESPONSE);

        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("QUERY_TOO_COMPLEX", code(answer));
        assertEquals(message, errors(answer).getJsonObject(0).getString("message"));
        assertFalse(json(answer).containsKey("data"));
        assertEquals(before, statements());
    }

    private static void answered(HttpResponse<String> answer) {
        assertNull(code(answer), answer::body);
        assertEquals(200, answer.statusCode());
    }

    private static long costOf(String query) {
        return cost(ask(query, "GraphQL-Cost", "report")).getLong("nodes");
    }

    private static JsonObject cost(HttpResponse<String> answer) {
        return json(answer).getJsonObject("extensions").getJsonObject("cost");
    }

    private double statements() {
        return meters.get("readout.sql.statements")
                .tag("for", "request")
                .counter()
                .count();
    }

    private static String times(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(" "));
    }
}
