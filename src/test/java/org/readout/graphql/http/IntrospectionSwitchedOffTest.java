package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Production.class)
class IntrospectionSwitchedOffTest {

    /** Words of messages and of JSON that are names of the schema too. */
    private static final Set<String> ENGLISH =
            Set.of("to", "type", "field", "number", "code", "node", "of", "value", "text", "at");

    @Inject
    GraphQLSchema schema;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } } }",
                "{ __type(name: \"Meeting\") { name } }",
                "{ other: __schema { types { name } } countries { code } }",
                "{ ... { ...Hidden } } fragment Hidden on Query { __schema { types { name } } }"
            })
    void introspection_is_refused(String query) {
        ask(query)
                .statusCode(400)
                .body("data", nullValue())
                .body("errors[0].extensions.code", is("GRAPHQL_VALIDATION_FAILED"))
                .body("errors[0].message", is("Introspection has been disabled for this request"));
    }

    @Test
    void a_query_is_answered_and_may_ask_for_the_names_of_types() {
        ask("{ __typename countries { __typename } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.countries[0].__typename", is("Country"));
    }

    @Test
    void a_gateway_finds_records_and_is_not_shown_the_schema() {
        ask("{ _entities(representations: [{__typename: \"Meeting\", slug: \"paris-2018\"}]) { ... on Meeting { slug } } }")
                .statusCode(200)
                .body("data._entities[0].slug", is("paris-2018"));
        ask("{ _service { sdl } }")
                .statusCode(400)
                .body("errors[0].message", is("There is no field `_service` in what it is asked of."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ topicz { totalCount } }",
                "{ topics { totalCont } }",
                "{ topics }",
                "{ topics { totalCount { x } } }",
                "{ topic { slug } }",
                "{ topics(frist: 1) { totalCount } }",
                "{ actors(filter: {kinds: [LEADR]}) { totalCount } }",
                "{ actors(filter: {kinz: LEADER}) { totalCount } }",
                "{ actors(orderBy: {}) { totalCount } }",
                "{ actors(orderBy: 1) { totalCount } }",
                "query ($n: Strin) { topics(first: $n) { totalCount } }",
                "query ($n: String) { topics(first: $n) { totalCount } }",
                "{ node(id: \"Q291bnRyeTpVUw\") { ... on Metting { slug } } }",
                "{ topics @skp(if: true) { totalCount } }",
                "{ node(id: \"Q291bnRyeTpVUw\") { slug } }",
                "{ topics { ... on Query { __typename } } }",
                "{ topics { ...F } } fragment F on Query { __typename }"
            })
    void a_document_that_does_not_fit_is_told_no_name_that_it_does_not_have(String query) {
        String told = ask(query)
                .statusCode(400)
                .body("errors[0].extensions.code", is("GRAPHQL_VALIDATION_FAILED"))
                .extract()
                .asString();
        assertEquals(List.of(), namesBeside(query, told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"field\": \"NAM\"}", "{\"filed\": \"NAME\"}", "{}", "1"})
    void a_variable_that_does_not_fit_is_told_no_name_that_it_does_not_have(String value) {
        String query = "query ($o: ActorOrder) { actors(orderBy: $o) { totalCount } }";
        String told = given().contentType(ContentType.JSON)
                .body("{\"query\": \"" + query + "\", \"variables\": {\"o\": " + value + "}}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                .extract()
                .asString();
        assertEquals(List.of(), namesBeside(query + value, told));
    }

    /** Names of the schema that an answer has and a request had not. */
    private List<String> namesBeside(String request, String answer) {
        Set<String> written = words(request);
        Set<String> words = words(answer);
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(type -> Stream.concat(Stream.of(type.getName()), names(type)))
                .filter(name -> words.contains(name) && !written.contains(name) && !ENGLISH.contains(name))
                .distinct()
                .toList();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.split("\\W+")));
    }

    private static Stream<String> names(GraphQLNamedType type) {
        if (type instanceof GraphQLEnumType values) {
            return values.getValues().stream().map(GraphQLEnumValueDefinition::getName);
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFields().stream().map(GraphQLInputObjectField::getName);
        }
        return type instanceof GraphQLFieldsContainer fields
                ? fields.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName)
                : Stream.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/schema.graphql", "/q/graphql-ui", "/q/graphql-ui/", "/q/graphql-ui/render.js"})
    void nothing_that_shows_the_schema_is_served(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404);
    }

    private static ValidatableResponse ask(String query) {
        return given().contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }
}
