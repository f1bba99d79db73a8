package org.readout.graphql.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.readout.graphql.TextArgument;
import org.readout.graphql.error.QueryTooComplexException;
import org.readout.graphql.fetch.MethodFetcher;

/**
 * Nodes are counted as GitHub counts them (its page 'Rate limits and query limits for the GraphQL API', node limit), and one more
 * for each connection; to these comes what is declared.
 */
class QueryCostTest {

    private static final int LONGEST_TEXT = 50;
    private static final int STATEMENT = (int) FieldWeight.STATEMENT;
    private static final int MOST_ENTRIES = 1_000;

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
                                    type Query {
                                      repositories(first: Int, last: Int): RepositoryConnection  viewer: User  words: [String]  users: [User!]!
                                      commits(first: Int, filter: CommitFilter, orderBy: CommitOrder): CommitConnection
                                      find(text: String, first: Int = 5): CommitConnection
                                      byIds(ids: [ID!]): [User]  usual(names: [String] = ["a", "b"]): User
                                    }
                                    type Mutation { rename(name: String): User }
                                    type Subscription { renamed: User }
                                    input CommitFilter { authors: [String!]  since: Int  pathsOf: PathFilter }
                                    input PathFilter { paths: [String!] }
                                    input CommitOrder { field: CommitOrderField }
                                    enum CommitOrderField { DATE SIZE }
                                    type User { login: String  followers(first: Int): UserConnection  repositories(first: Int): RepositoryConnection  rank: Int }
                                    type UserConnection { nodes: [User]  totalCount: Int }
                                    type CommitConnection { edges: [CommitEdge]  nodes: [Commit]  totalCount: Int  pageInfo: PageInfo }
                                    type CommitEdge { node: Commit }
                                    type Commit { author: User  parents: [Commit]  tags: [String] }
                                    type RepositoryConnection { edges: [RepositoryEdge!]!  nodes: [Repository!]!  pageInfo: PageInfo }
                                    type RepositoryEdge { node: Repository  cursor: String }
                                    type PageInfo { endCursor: String }
                                    type Repository { name: String  owner: User  issues(first: Int): IssueConnection  pulls(first: Int): IssueConnection }
                                    type IssueConnection { edges: [IssueEdge]  nodes: [Issue] }
                                    type IssueEdge { node: Issue }
                                    type Issue { title: String  comments(first: Int): CommentConnection }
                                    type CommentConnection { nodes: [Comment] }
                                    type Comment { text: String }
                                    """),
                    RuntimeWiring.newRuntimeWiring()
                            .type(resolved("Query", "commits", "find", "byIds", "usual"))
                            .type(resolved("Mutation", "rename"))
                            .type(resolved("Subscription", "renamed"))
                            .type(resolved("Commit", "parents", "tags"))
                            .type(resolved("User", "rank"))
                            .build());

    private static final CostCache KEPT = new CostCache(new FieldWeights(SCHEMA), MOST_ENTRIES);
    private static final Map<String, Document> DOCUMENTS = new ConcurrentHashMap<>();

    /** What stands for resolvers: what they declare counts, and they are never called. */
    @SuppressWarnings("unused")
    private static final class Resolvers {

        @Cost(weight = 3, rows = 10_000)
        Object commits(Integer first, Filter filter, Order orderBy) {
            return null;
        }

        @Cost(totalCount = 40)
        Object find(
                @Cost(perPart = 20, separator = "or", perWord = 2) @TextArgument(max = LONGEST_TEXT) String text,
                Integer first) {
            return null;
        }

        @ListSize(slicingArgument = "ids")
        Object byIds(List<String> ids) {
            return null;
        }

        Object usual(List<String> names) {
            return null;
        }

        Object rename(String name) {
            return null;
        }

        Object renamed() {
            return null;
        }

        @ListSize(assumedSize = 1.5)
        Object parents() {
            return null;
        }

        Object tags() {
            return null;
        }

        @Cost(weight = 7)
        Object rank() {
            return null;
        }
    }

    @SuppressWarnings("unused")
    private static final class Unbounded {

        Object find(@Cost(perWord = 2) String text) {
            return null;
        }
    }

    private record Filter(
            @Cost(perThousandRows = 5, perEntry = 2) List<String> authors,
            @Cost(perThousandRows = 1) Integer since,
            Paths pathsOf) {}

    private record Paths(@Cost(perThousandRows = 6) List<String> paths) {}

    private record Order(OrderField field) {}

    private enum OrderField {
        DATE,
        @Cost(perThousandRows = 30)
        SIZE
    }

    @Test
    void a_page_of_pages_counts_both() {
        assertEquals(
                1 + 50 + 50 * (1 + 10),
                cost("{ repositories(first: 50) { edges { node { issues(first: 10) { nodes { title } } } } } }"));
    }

    @Test
    void the_longer_of_githubs_examples_counts_as_it_says_and_one_for_its_viewer_and_each_connection() {
        int connections = 1 + 50 * 2 + 50 * 20 * 2 + 1;

        assertEquals(22_060 + 1 + connections, cost("""
                        { viewer {
                            repositories(first: 50) { edges { node {
                              pulls(first: 20) { edges { node { title comments(first: 10) { nodes { text } } } } }
                              issues(first: 20) { edges { node { title comments(first: 10) { nodes { text } } } } } } } }
                            followers(first: 10) { nodes { login } } } }
                        """));
    }

    @Test
    void a_page_without_a_size_counts_as_long_as_it_will_be() {
        assertEquals(1 + 20, cost("{ repositories { nodes { name } } }"));
        assertEquals(1 + 20, cost("{ repositories(first: null) { nodes { name } } }"));
        assertEquals(1 + 7, cost("{ repositories(last: 7) { nodes { name } } }"));
        assertEquals(STATEMENT + 20 + 1 + 5, cost("{ find(text: \"\") { nodes { author { login } } } }") - 5);
    }

    @Test
    void a_page_of_none_is_not_free() {
        assertEquals(1, cost("{ repositories(first: 0) { nodes { name } } }"));
        assertEquals(STATEMENT + 3 + 1, cost("{ commits(first: 0) { nodes { author { login } } } }"));
    }

    @Test
    void a_size_by_variable_counts_as_the_same_size_in_the_document() {
        String query =
                "query ($n: Int) { repositories(first: $n) { nodes { issues(first: $n) { nodes { title } } } } }";

        assertEquals(1 + 30 + 30 * (1 + 30), cost(query, Map.of("n", 30)));
        assertEquals(1 + 20 + 20 * (1 + 20), cost(query, Map.of()));
        assertEquals(1 + 20 + 20 * (1 + 20), cost(query, Collections.singletonMap("n", null)));
        assertEquals(1 + 3 + 3 * (1 + 3), cost(query.replace("Int)", "Int = 3)"), Map.of()));
    }

    @Test
    void what_one_page_shows_twice_counts_for_each_time() {
        assertEquals(1 + 5 + 2 * 5 * (1 + 3), cost("""
                        { repositories(first: 5) {
                            nodes { issues(first: 3) { nodes { title } } }
                            edges { node { issues(first: 3) { nodes { title } } } } } }
                        """));
    }

    @Test
    void a_value_counts_one_a_list_its_average_and_what_is_in_memory_nothing() {
        assertEquals(1, cost("{ viewer { login } }"));
        assertEquals(2, cost("{ users { login } }"));
        assertEquals(0, cost("{ words __typename }"));
        assertEquals(2 + 2 * (1 + 4), cost("{ users { followers(first: 4) { nodes { login } } } }"));
        assertEquals(
                2 * STATEMENT + 3 + 1 + 10 + 15 + 15,
                cost("{ commits(first: 10) { nodes { parents { author { login } } } } }"));
    }

    @Test
    void what_a_resolver_reads_counts_once_for_its_statement_and_then_for_each_object() {
        assertEquals(STATEMENT + 2 + 2 * 8, cost("{ users { rank } }"));
        assertEquals(2 * STATEMENT + 3 + 1 + 10 + 10 * 2, cost("{ commits(first: 10) { nodes { tags } } }"));
    }

    @Test
    void a_count_costs_what_its_rows_do_or_what_is_declared_for_each_parent() {
        assertEquals(2 * STATEMENT + 3 + 1 + 10 * 8, cost("{ commits(first: 0) { totalCount } }"));
        assertEquals(2 * STATEMENT + 1 + 22 + 40 + 22, cost("{ find(text: \"word\", first: 0) { totalCount } }"));
        assertEquals(STATEMENT + 2 + 2, cost("{ users { followers(first: 0) { totalCount } } }"));
    }

    @Test
    void a_filter_costs_by_the_rows_that_it_looks_through_for_the_page_and_for_the_count() {
        String query = "query ($a: [String!]) { commits(first: 0, filter: {authors: $a, since: 3}) { totalCount } }";
        int page = STATEMENT + 3 + 1;
        int filter = 10 * (5 + 1) + 2 * 3;

        assertEquals(
                page + filter,
                cost("{ commits(first: 0, filter: {authors: [\"a\", \"b\", \"c\"], since: 3}) { nodes { tags } } }")
                        - STATEMENT);
        assertEquals(page + filter + STATEMENT + 80 + filter, cost(query, Map.of("a", List.of("a", "b", "c"))));
        assertEquals(page + 10 + STATEMENT + 80 + 10, cost(query, Map.of()));
        assertEquals(
                page + 61,
                cost("{ commits(first: 0, filter: {pathsOf: {paths: [\"a\"]}}) { pageInfo { endCursor } } }"));
        assertEquals(page, cost("{ commits(first: 0, filter: {authors: null}) { pageInfo { endCursor } } }"));
    }

    @Test
    void a_filter_by_variable_costs_as_one_in_the_document() {
        String query =
                "query ($f: CommitFilter, $o: CommitOrder) { commits(first: 0, filter: $f, orderBy: $o) { pageInfo { endCursor } } }";

        assertEquals(
                STATEMENT + 4 + 50 + 2 * 2 + 300,
                cost(query, Map.of("f", Map.of("authors", List.of("a", "b")), "o", Map.of("field", "SIZE"))));
        assertEquals(STATEMENT + 4, cost(query, Map.of("o", Map.of("field", "DATE"))));
        assertEquals(
                STATEMENT + 4 + 300, cost("{ commits(first: 0, orderBy: {field: SIZE}) { pageInfo { endCursor } } }"));
    }

    @Test
    void a_text_costs_by_its_words_and_its_parts() {
        assertEquals(find("a"), 20 + 2);
        assertEquals(find("a b  c"), 20 + 3 * 2);
        assertEquals(find("a or b OR c"), 3 * 20 + 5 * 2);
        assertEquals(find("orb"), 20 + 2);
        assertEquals(find(""), 20);
    }

    @Test
    void of_a_text_that_is_too_long_to_be_looked_for_the_rest_costs_nothing() {
        assertEquals(find("a ".repeat(LONGEST_TEXT)), 20 + LONGEST_TEXT * 2);
        assertEquals(find("a ".repeat(1_000_000)), 20 + LONGEST_TEXT * 2);
    }

    @Test
    void words_are_weighed_only_of_a_text_with_a_bound() throws NoSuchMethodException {
        MethodFetcher unbounded = new Uncalled(Unbounded.class.getDeclaredMethod("find", String.class));

        assertThrows(IllegalArgumentException.class, () -> ArgumentWeight.of(unbounded));
    }

    private static long find(String text) {
        return cost("query ($t: String) { find(text: $t, first: 0) { pageInfo { endCursor } } }", Map.of("t", text))
                - STATEMENT
                - 1;
    }

    @Test
    void a_list_by_ids_is_as_long_as_they_are() {
        assertEquals(STATEMENT + 3 + 3, cost("{ byIds(ids: [1, 2, 3]) { login } }"));
        assertEquals(
                STATEMENT + 2 + 2 + 2,
                cost(
                        "query ($ids: [ID!]) { byIds(ids: $ids) { followers(first: 0) { nodes { login } } } }",
                        Map.of("ids", List.of("1", "2"))));
        assertEquals(STATEMENT, cost("{ byIds { login } }"));
    }

    @Test
    void a_default_of_the_schema_counts_where_nothing_is_given() {
        assertEquals(STATEMENT + 1 + 2, cost("{ usual { login } }"));
        assertEquals(STATEMENT + 1 + 2, cost("query ($n: [String]) { usual(names: $n) { login } }"));
        assertEquals(STATEMENT + 1, cost("{ usual(names: null) { login } }"));
        assertEquals(STATEMENT + 1 + 3, cost("{ usual(names: [\"a\", \"b\", \"c\"]) { login } }"));
    }

    @Test
    void a_list_of_more_entries_than_lists_have_is_refused_wherever_it_stands() {
        List<String> many = Collections.nCopies(MOST_ENTRIES + 1, "a");
        String literal = "\"a\" ".repeat(MOST_ENTRIES + 1);

        assertEquals(
                "`authors` has 1,001 entries; a list within an argument has at most 1,000.",
                assertThrows(
                                QueryTooComplexException.class,
                                () -> cost(
                                        "query ($a: [String!]) { commits(filter: {authors: $a}) { totalCount } }",
                                        Map.of("a", many)))
                        .getMessage());
        assertThrows(
                QueryTooComplexException.class,
                () -> cost(
                        "query ($f: CommitFilter) { commits(filter: $f) { totalCount } }",
                        Map.of("f", Map.of("pathsOf", Map.of("paths", many)))));
        assertThrows(QueryTooComplexException.class, () -> cost("{ byIds(ids: [" + literal + "]) { login } }"));
        cost(
                "query ($a: [String!]) { commits(filter: {authors: $a}) { totalCount } }",
                Map.of("a", many.subList(0, MOST_ENTRIES)));
    }

    @Test
    void fragments_count_as_what_they_hold() {
        assertEquals(2 * (1 + 6 + 6 * (1 + 2)), cost("""
                        { ...Some ... { ... on Query { ...Some } } }
                        fragment Some on Query { repositories(first: 6) { nodes { ...Issues } } }
                        fragment Issues on Repository { issues(first: 2) { nodes { title } } }
                        """));
    }

    @Test
    void fragments_that_double_at_each_step_are_counted_in_no_time() {
        StringBuilder query = new StringBuilder("{ viewer { ...F0 } }");
        for (int i = 0; i < 60; i++) {
            query.append(
                    " fragment F%d on User { a: followers(first: 1) { nodes { ...F%d } } b: followers(first: 1) { nodes { ...F%d } } }"
                            .formatted(i, i + 1, i + 1));
        }
        query.append(" fragment F60 on User { login }");

        assertTimeout(Duration.ofSeconds(5), () -> assertTrue(cost(query.toString()) > 1L << 60));
    }

    @Test
    void introspection_counts_by_what_the_schema_has() {
        long names = cost("{ __schema { types { name } } }");
        long types = SCHEMA.getAllTypesAsList().size();

        assertTrue(names >= types && names < 4 * types, () -> names + " for " + types + " types");
        assertTrue(cost(IntrospectionQuery.INTROSPECTION_QUERY) > 5 * types);
        assertTrue(cost("{ __type(name: \"User\") { name } }") <= 4);
        assertEquals(1, cost("{ __typename viewer { __typename } }"));
    }

    @Test
    void no_page_counts_for_more_than_the_longest() {
        assertEquals(1 + 100, cost("{ repositories(first: 2147483647) { nodes { name } } }"));
        assertEquals(1 + 100, cost("{ repositories(first: " + "9".repeat(50) + ") { nodes { name } } }"));
    }

    @Test
    void more_than_any_number_is_the_largest_number() {
        String open = "{ repositories(first: 100) { nodes { owner ";
        String nested = "{ repositories(first: 100) { nodes { owner { login } } } }";

        assertEquals(Long.MAX_VALUE, cost(open.repeat(12) + nested + " } } }".repeat(12)));
    }

    @Test
    void a_mutation_costs_more_than_what_is_read_of_it() {
        assertTrue(operation("mutation { rename { login } }", Map.of()).nodes() > 100);
    }

    @Test
    void a_subscription_costs_as_many_results_as_are_read_at_a_time_and_then_each() {
        OperationCost cost = operation("subscription { renamed { rank } }", Map.of());

        assertEquals(STATEMENT * 2 + 1 + 8, cost.nodesOfResult());
        assertEquals(100 * cost.nodesOfResult(), cost.nodes());
    }

    @Test
    void what_costs_most_is_named_as_deep_as_one_field_does() {
        assertEquals(
                new DearestField.Dearest("commits.nodes.author.followers", 5_050),
                operation(
                                "{ viewer { login } ...C } fragment C on Query { commits(first: 50) { nodes { ... { author { followers(first: 100) { nodes { login } } } } } } }",
                                Map.of())
                        .dearest()
                        .get());
        assertEquals(
                "`find` costs 105 of it.",
                operation("{ viewer { login } find(text: \"word\", first: 0) { totalCount } }", Map.of())
                        .explanation());
    }

    @Test
    void values_are_counted_for_each_object_whatever_the_fragments_and_connections_between() {
        assertEquals(3, values("{ viewer { login } words }"));
        assertEquals(1 + 2 * 3, values("{ users { login rank __typename } }"));
        assertEquals(
                1 + 1 + 2 + 10 * 3,
                values("{ repositories(first: 10) { nodes { name owner { login } } pageInfo { endCursor } } }"));
        assertEquals(1 + 1 + 10 * 2, values("{ repositories(first: 10) { edges { node { name } } } }"));
        assertEquals(
                1 + 1 + 10 * (1 + 1 + 5 * 1),
                values("{ repositories(first: 10) { ...R } } fragment R on RepositoryConnection { nodes { ...I } } "
                        + "fragment I on Repository { issues(first: 5) { nodes { title } } }"));
        assertEquals(2, values("{ viewer { ...F } } fragment F on User { login }"));
    }

    @Test
    void a_cost_that_is_kept_is_that_of_these_variables() {
        String query = "query ($n: Int, $t: String, $f: CommitFilter, $o: CommitOrderField = DATE, $ids: [ID!]) "
                + "{ find(text: $t, first: $n) { nodes { author { login } } totalCount } "
                + "commits(first: $n, filter: $f, orderBy: {field: $o}) { totalCount nodes { tags } } byIds(ids: $ids) { login } }";
        Random random = new Random(1);
        Set<Long> costs = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Map<String, Object> variables = new HashMap<>();
            put(variables, "n", random, 1, 20, 100);
            put(variables, "t", random, "a", "a or b", "a b c d");
            put(variables, "f", random, Map.of("since", 1), Map.of("authors", List.of("a", "b")), Map.of());
            put(variables, "o", random, "DATE", "SIZE");
            put(variables, "ids", random, List.of("1"), List.of("1", "2", "3"));
            costs.add(cost(query, variables));
        }
        assertTrue(costs.size() > 50, () -> "only " + costs.size());
    }

    @Test
    void a_cost_hangs_on_no_variable_that_is_plain() {
        assertEquals(0, variableParts("mutation ($n: String) { rename(name: $n) { login } }"));
        assertEquals(
                3,
                variableParts(
                        "query ($n: Int, $t: String, $names: [String]) { find(text: $t, first: $n) { totalCount } "
                                + "usual(names: $names) { login } }"));
    }

    private static int variableParts(String query) {
        Document document = Parser.parse(query);
        ArgumentCost arguments = new ArgumentCost(Map.of(), MOST_ENTRIES);
        OperationCost.of(
                new FieldWeights(SCHEMA),
                document,
                document.getDefinitionsOfType(OperationDefinition.class).get(0),
                arguments);
        return arguments.variableParts().size();
    }

    @Test
    void what_weighs_the_same_is_known_by_the_first_of_it() {
        CostCache cache = new CostCache(new FieldWeights(SCHEMA), MOST_ENTRIES);
        Document document = Parser.parse("query ($t: String, $f: CommitFilter) { find(text: $t) { totalCount } "
                + "commits(filter: $f) { totalCount } }");
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        for (int i = 0; i < 50; i++) {
            Map<String, Object> filter = Map.of("authors", List.of("a" + i, "b" + i));
            cache.of(document, operation, CoercedVariables.of(Map.of("t", "one" + i + " two", "f", filter)));
        }
        assertEquals(1, cache.known(document, operation));

        for (int i = 0; i < 50; i++) {
            cache.of(document, operation, CoercedVariables.of(Map.of("t", "word ".repeat(i), "f", Map.of())));
        }
        assertEquals(8, cache.known(document, operation));
    }

    private static void put(Map<String, Object> variables, String name, Random random, Object... values) {
        int i = random.nextInt(values.length + 2);
        if (i <= values.length) {
            variables.put(name, i == values.length ? null : values[i]);
        }
    }

    private static long values(String query) {
        return operation(query, Map.of()).values();
    }

    private static long cost(String query) {
        return cost(query, Map.of());
    }

    private static long cost(String query, Map<String, Object> variables) {
        return operation(query, variables).nodes();
    }

    private static OperationCost operation(String query, Map<String, Object> variables) {
        Document document = DOCUMENTS.computeIfAbsent(query, Parser::parse);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        CoercedVariables coerced = ValuesResolver.coerceVariableValues(
                SCHEMA,
                operation.getVariableDefinitions(),
                RawVariables.of(variables),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
        OperationCost cost = OperationCost.of(
                new FieldWeights(SCHEMA), document, operation, new ArgumentCost(coerced.toMap(), MOST_ENTRIES));
        for (int times = 0; times < 2; times++) {
            OperationCost kept = KEPT.of(document, operation, coerced);
            assertEquals(cost.nodes(), kept.nodes());
            assertEquals(cost.nodesOfResult(), kept.nodesOfResult());
            assertEquals(cost.values(), kept.values());
            assertEquals(cost.dearest().get(), kept.dearest().get());
        }
        return cost;
    }

    private static TypeRuntimeWiring.Builder resolved(String type, String... fields) {
        TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type);
        for (String field : fields) {
            Method method = Arrays.stream(Resolvers.class.getDeclaredMethods())
                    .filter(one -> one.getName().equals(field))
                    .findFirst()
                    .orElseThrow();
            wiring.dataFetcher(field, new Uncalled(method));
        }
        return wiring;
    }

    private record Uncalled(Method method) implements DataFetcher<Object>, MethodFetcher {

        @Override
        public List<String> argumentNames() {
            return Map.of(
                            "commits", List.of("first", "filter", "orderBy"),
                            "find", List.of("text", "first"),
                            "byIds", List.of("ids"),
                            "usual", List.of("names"),
                            "rename", List.of("name"))
                    .getOrDefault(method.getName(), List.of());
        }

        @Override
        public Object get(DataFetchingEnvironment environment) {
            throw new IllegalStateException();
        }
    }
}
