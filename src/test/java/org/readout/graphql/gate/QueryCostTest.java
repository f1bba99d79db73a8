package org.readout.graphql.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Counts as GitHub does (its page 'Rate limits and query limits for the GraphQL API', node limit). */
class QueryCostTest {

    private static final GraphQLSchema SCHEMA =
            new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse("""
                                    type Query { repositories(first: Int, last: Int): RepositoryConnection  viewer: User  words: [String]  users: [User!]! }
                                    type User { login: String  followers(first: Int): UserConnection  repositories(first: Int): RepositoryConnection }
                                    type UserConnection { nodes: [User]  totalCount: Int }
                                    type RepositoryConnection { edges: [RepositoryEdge!]!  nodes: [Repository!]!  pageInfo: PageInfo }
                                    type RepositoryEdge { node: Repository  cursor: String }
                                    type PageInfo { endCursor: String }
                                    type Repository { name: String  owner: User  issues(first: Int): IssueConnection  pulls(first: Int): IssueConnection }
                                    type IssueConnection { edges: [IssueEdge]  nodes: [Issue] }
                                    type IssueEdge { node: Issue }
                                    type Issue { title: String  comments(first: Int): CommentConnection }
                                    type CommentConnection { nodes: [Comment] }
                                    type Comment { text: String }
                                    """), RuntimeWiring.MOCKED_WIRING);

    @Test
    void a_page_of_pages_counts_both() {
        assertEquals(
                50 + 50 * 10,
                cost("{ repositories(first: 50) { edges { node { issues(first: 10) { nodes { title } } } } } }"));
    }

    @Test
    void the_longer_of_githubs_examples_counts_as_it_says_and_one_for_its_viewer() {
        assertEquals(22_060 + 1, cost("""
                        { viewer {
                            repositories(first: 50) { edges { node {
                              pulls(first: 20) { edges { node { title comments(first: 10) { nodes { text } } } } }
                              issues(first: 20) { edges { node { title comments(first: 10) { nodes { text } } } } } } } }
                            followers(first: 10) { nodes { login } } } }
                        """));
    }

    @Test
    void a_page_without_a_size_counts_as_long_as_it_will_be() {
        assertEquals(20, cost("{ repositories { nodes { name } } }"));
        assertEquals(20, cost("{ repositories(first: null) { nodes { name } } }"));
        assertEquals(7, cost("{ repositories(last: 7) { nodes { name } } }"));
        assertEquals(0, cost("{ repositories(first: 0) { nodes { name } } }"));
    }

    @Test
    void a_size_by_variable_counts_as_the_same_size_in_the_document() {
        String query =
                "query ($n: Int) { repositories(first: $n) { nodes { issues(first: $n) { nodes { title } } } } }";

        assertEquals(30 + 30 * 30, cost(query, Map.of("n", 30)));
        assertEquals(20 + 20 * 20, cost(query, Map.of()));
    }

    @Test
    void what_one_page_shows_twice_counts_for_each_time() {
        assertEquals(5 + 5 * 3 + 5 * 3, cost("""
                        { repositories(first: 5) {
                            nodes { issues(first: 3) { nodes { title } } }
                            edges { node { issues(first: 3) { nodes { title } } } } } }
                        """));
    }

    @Test
    void a_value_counts_one_a_list_five_and_names_nothing() {
        assertEquals(1, cost("{ viewer { login } }"));
        assertEquals(5, cost("{ users { login } }"));
        assertEquals(0, cost("{ words __typename }"));
        assertEquals(5 + 5 * 4, cost("{ users { followers(first: 4) { totalCount } } }"));
    }

    @Test
    void fragments_count_as_what_they_hold() {
        assertEquals(2 * (6 + 6 * 2), cost("""
                        { ...Some ... { ... on Query { ...Some } } }
                        fragment Some on Query { repositories(first: 6) { nodes { ...Issues } } }
                        fragment Issues on Repository { issues(first: 2) { nodes { title } } }
                        """));
    }

    @Test
    void introspection_counts_nothing() {
        assertEquals(0, cost("{ __schema { types { fields { name } } } __type(name: \"User\") { name } }"));
    }

    @Test
    void no_page_counts_for_more_than_the_longest() {
        assertEquals(100, cost("{ repositories(first: 2147483647) { nodes { name } } }"));
    }

    @Test
    void more_than_any_number_is_the_largest_number() {
        String open = "{ repositories(first: 100) { nodes { owner ";
        String nested = "{ repositories(first: 100) { nodes { owner { login } } } }";
        String query = open + (open + nested + " } } }") + " } } }";

        assertEquals(100 + 100 * (1 + 100 + 100 * (1 + 100 + 100)), cost(query));
        assertEquals(Long.MAX_VALUE, cost(open.repeat(12) + nested + " } } }".repeat(12)));
    }

    private static long cost(String query) {
        return cost(query, Map.of());
    }

    private static long cost(String query, Map<String, Object> variables) {
        Document document = Parser.parse(query);
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        return new QueryCost(SCHEMA, fragments, variables)
                .of(
                        document.getDefinitionsOfType(OperationDefinition.class)
                                .get(0)
                                .getSelectionSet(),
                        SCHEMA.getQueryType());
    }
}
