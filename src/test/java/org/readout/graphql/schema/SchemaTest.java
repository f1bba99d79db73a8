package org.readout.graphql.schema;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaTest {

    private static final Path WRITTEN_DOWN = Path.of("docs/schema.graphql");
    private static final Path SERVED = Path.of("target/schema.graphql");

    @Inject
    GraphQLSchema schema;

    @Test
    void the_served_schema_is_the_one_written_down() throws IOException {
        Files.writeString(SERVED, get("/graphql/schema.graphql").asString());

        assertEquals(
                Files.readString(WRITTEN_DOWN),
                Files.readString(SERVED),
                "the API changed; where that is meant, copy %s over %s".formatted(SERVED, WRITTEN_DOWN));
    }

    @Test
    void every_type_field_argument_and_value_is_described() {
        List<String> silent = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(type -> Stream.concat(Stream.of(type), parts(type)))
                .filter(part ->
                        part.getDescription() == null || part.getDescription().isBlank())
                .map(GraphQLNamedSchemaElement::getName)
                .toList();

        assertEquals(List.of(), silent);
    }

    private static Stream<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
        if (type instanceof GraphQLFieldsContainer container) {
            return container.getFieldDefinitions().stream()
                    .flatMap(field ->
                            Stream.<GraphQLDirectiveContainer>concat(Stream.of(field), field.getArguments().stream()));
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFields().stream();
        }
        return type instanceof GraphQLEnumType values ? values.getValues().stream() : Stream.empty();
    }
}
