package org.readout.graphql.gate;

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
        IntFunction<String> tokens =
                n -> "{ statements(filter: {speakers: [" + times(n - 16, i -> "\"a\"") + "]}) { totalCount } }";

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
        HttpResponse<String> most = ask(query.document(), query.variables(99), "GraphQL-Cost", "report");

        answered(most);
        assertEquals(MOST_NODES, cost(most).getInteger("nodes"));
        double before = statements();
        HttpResponse<String> more =
                ask(query.document(100), query.variables(100), "Accept", RESPONSE, "GraphQL-Cost", "report");
        assertEquals(400, more.statusCode());
        assertEquals("QUERY_TOO_COMPLEX", code(more));
        assertEquals(MOST_NODES + 100, cost(more).getInteger("nodes"));
        assertEquals(before, statements());
    }

    /** Each asks for 100 × (1 + 100 × (1 + 48)) nodes and for 100 × {@code last} others. */
    static List<Costly> costly() {
        return List.of(
                new Costly("literals", """
                        { meetings(first: 100) { nodes {
                            statements(first: 100) { nodes { reports(first: 48) { totalCount } } }
                            contradictions(last: 99) { totalCount } } } }
                        """),
                new Costly("variables", """
                        query ($most: Int, $reports: Int, $last: Int) { meetings(first: $most) { nodes {
                            statements(first: $most) { nodes { reports(first: $reports) { totalCount } } }
                            contradictions(last: $last) { totalCount } } } }
                        """),
                new Costly("defaults", """
                        query ($most: Int = 100, $reports: Int = 48, $last: Int) { meetings(first: $most) { nodes {
                            statements(first: $most) { nodes { reports(first: $reports) { totalCount } } }
                            contradictions(last: $last) { totalCount } } } }
                        """),
                new Costly("fragments", """
                        query ($last: Int) { ...Meetings }
                        fragment Meetings on Query { meetings(first: 100) { ... { nodes { ...One ...Other } } } }
                        fragment One on Meeting { statements(first: 100) { ...Page } }
                        fragment Page on StatementConnection { edges { node { ...Reports } } }
                        fragment Reports on Statement { reports(first: 48) { totalCount } }
                        fragment Other on Meeting { ... @include(if: true) { contradictions(last: $last) { totalCount } } }
                        """),
                new Costly("interfaces", """
                        query ($last: Int) { actors(first: 100) { nodes {
                            statements(first: 100) { nodes { reports(first: 48) { totalCount } } }
                            ... on Leader { meetings(first: $last) { totalCount } } } } }
                        """));
    }

    /** A document whose dearest part is 99 long, or as long as its variable says. */
    record Costly(String name, String document) {

        String document(int last) {
            return document.replace("last: 99", "last: " + last);
        }

        Map<String, Object> variables(int last) {
            return name.equals("variables") ? Map.of("most", 100, "reports", 48, "last", last) : Map.of("last", last);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void an_absurd_page_costs_as_much_as_the_longest_and_is_refused_where_it_stands() {
        HttpResponse<String> answer =
                ask("{ statements(first: 99999999) { nodes { slug } } }", "GraphQL-Cost", "report");

        assertEquals("BAD_USER_INPUT", code(answer));
        assertEquals(100, cost(answer).getInteger("nodes"));
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
        assertEquals(3 + 3 * (1 + 5), cost.getInteger("nodes"));
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

    private static JsonObject cost(HttpResponse<String> answer) {
        return json(answer).getJsonObject("extensions").getJsonObject("cost");
    }

    private double statements() {
        return meters.get("readout.sql.statements").counter().count();
    }

    private static String times(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(" "));
    }
}
