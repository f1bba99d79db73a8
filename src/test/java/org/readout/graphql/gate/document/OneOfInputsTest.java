package org.readout.graphql.gate.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.gate.GateForTests;

/** The examples of the specification (GraphQL, September 2025, 3.10.1, 5.6.1 and 5.8.5), with its types. */
class OneOfInputsTest {

    private static final String TYPES = """
            type Query { find(by: ByInput, all: [[ByInput!]!]): String }
            type Mutation { addPet(pet: PetInput!): Pet addPets(pets: [PetInput!]!): [Pet] }
            type Pet { name: String }
            input CatInput { name: String! nickname: String meowVolume: Int }
            input DogInput { name: String! nickname: String barkVolume: Int }
            input PetInput @oneOf { cat: CatInput dog: DogInput }
            input ByInput @oneOf { a: String b: Int or: ByInput }
            directive @found(by: ByInput) on FIELD
            """;

    private static final GraphQLSchema SCHEMA =
            new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(TYPES), RuntimeWiring.MOCKED_WIRING);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ find(by: {a: \"abc\"}) }",
                "{ find(by: {b: 123}) }",
                "{ find(by: null) }",
                "query ($var: ByInput) { find(by: $var) }",
                "query ($a: String!) { find(by: {a: $a}) }",
                "query ($a: String = \"abc\") { find(by: {a: $a}) }",
                "query ($by: ByInput = {b: 1}) { find(by: $by) }",
                "query ($by: ByInput!) { find(by: {or: $by}) }",
                "{ find(all: [[{a: \"abc\"}, {or: {b: 1}}]]) }",
                "{ find(all: {a: \"abc\"}) }",
                "{ find @found(by: {b: 1}) }",
                "query A($a: String!) { ...F } query B($a: String = \"abc\") { ...F } fragment F on Query { find(by: {a: $a}) }",
                "mutation addCat($cat: CatInput!) { addPet(pet: {cat: $cat}) { name } }",
                "mutation addCatWithDefault($cat: CatInput! = {name: \"Brontie\"}) { addPet(pet: {cat: $cat}) { name } }",
                "mutation { addPet(pet: {cat: {name: \"Brontie\", nickname: null}}) { name } }"
            })
    void one_field_with_a_value_is_taken(String document) {
        assertEquals(List.of(), errors(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ find(by: ^{a: null}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "{ find(by: ^{a: \"abc\", b: 123}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "{ find(by: ^{a: 456, b: \"xyz\"}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "{ find(by: ^{a: \"abc\", b: null}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "query ($b: Int) { find(by: ^{a: \"abc\", b: $b}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "query ($b: Int!) { find(by: ^{a: \"abc\", b: $b}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "query ($a: String, $b: Int) { find(by: ^{a: $a, b: $b}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "{ find(by: ^{}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "{ find(by: {or: ^{}}) } | `by.or` takes exactly one of `a`, `b`, `or`.",
                "{ find(all: [[{a: \"abc\"}, ^{a: null}]]) } | `all[0][1]` takes exactly one of `a`, `b`, `or`.",
                "{ find @found(by: ^{}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "query ($by: ByInput = ^{}) { find(by: $by) } | `$by` takes exactly one of `a`, `b`, `or`.",
                "query ($by: ByInput = ^{a: null}) { find(by: $by) } | `$by` takes exactly one of `a`, `b`, `or`.",
                "{ ...F } fragment F on Query { find(by: ^{a: null}) } | `by` takes exactly one of `a`, `b`, `or`.",
                "query A { ...F } query B { ...F } fragment F on Query { find(by: ^{a: null}) }"
                        + "| `by` takes exactly one of `a`, `b`, `or`.",
                "query ($a: String) { find(by: {a: ^$a}) } | `$a` is of the type String, and stands where String! is taken.",
                "query ($a: String = null) { find(by: {a: ^$a}) }"
                        + "| `$a` is of the type String, and stands where String! is taken.",
                "query ($by: ByInput) { find(by: {or: ^$by}) }"
                        + "| `$by` is of the type ByInput, and stands where ByInput! is taken.",
                "query ($b: Int) { find(by: {a: ^$b}) } | `$b` is of the type Int, and stands where String is taken.",
                "query A($a: String!) { ...F } query B($a: String) { ...F } fragment F on Query { find(by: {a: ^$a}) }"
                        + "| `$a` is of the type String, and stands where String! is taken.",
                "mutation oneOfWithNoFields { addPet(pet: ^{}) { name } } | `pet` takes exactly one of `cat`, `dog`.",
                "mutation oneOfWithTwoFields($dog: DogInput) { addPet(pet: ^{cat: {name: \"Brontie\"}, dog: $dog}) { name } }"
                        + "| `pet` takes exactly one of `cat`, `dog`.",
                "mutation listOfOneOfWithNullableVariable($dog: DogInput) { addPets(pets: [{dog: ^$dog}]) { name } }"
                        + "| `$dog` is of the type DogInput, and stands where DogInput! is taken.",
                "mutation addNullableCat($cat: CatInput) { addPet(pet: {cat: ^$cat}) { name } }"
                        + "| `$cat` is of the type CatInput, and stands where CatInput! is taken."
            })
    void all_else_is_refused_once_where_it_stands(String marked, String message) {
        List<GraphQLError> errors = errors(marked.replace("^", ""));

        assertEquals(1, errors.size(), errors::toString);
        assertEquals(message, errors.get(0).getMessage());
        assertEquals(
                List.of(new SourceLocation(1, marked.indexOf('^') + 1)),
                errors.get(0).getLocations());
        assertEquals(
                "GRAPHQL_VALIDATION_FAILED", GraphQlErrors.code(errors.get(0)).name());
    }

    @Test
    void where_names_of_the_schema_are_not_told_these_are_not() {
        List<GraphQLError> errors = errors(
                "query ($a: String) { one: find(by: {}) two: find(by: {a: $a}) }",
                new QueryLimits(GateForTests.LIMITS, false));

        assertEquals(
                List.of("`by` takes exactly one field.", "`$a` is of the type String, which is not taken here."),
                errors.stream().map(GraphQLError::getMessage).toList());
    }

    @Test
    void a_field_that_is_there_twice_and_one_that_is_unknown_are_told_as_such() {
        for (String by : List.of("{a: \"x\", a: \"y\"}", "{c: 1}")) {
            List<GraphQLError> errors = errors("{ find(by: " + by + ") }");
            assertEquals(1, errors.size(), errors::toString);
            assertTrue(!errors.get(0).getMessage().contains("exactly one"), errors::toString);
        }
    }

    private static List<GraphQLError> errors(String document) {
        return errors(document, new QueryLimits(GateForTests.LIMITS, true));
    }

    private static List<GraphQLError> errors(String document, QueryLimits limits) {
        DocumentGate gate = new DocumentGate(SCHEMA, limits, GateForTests.LIMITS);
        List<? extends GraphQLError> errors =
                gate.validate(gate.parse(gate.scan(document))).entry().getErrors();
        return errors == null ? List.of() : List.copyOf(errors);
    }
}
