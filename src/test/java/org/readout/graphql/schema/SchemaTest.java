package org.readout.graphql.schema;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<String> silent = types().flatMap(type -> Stream.concat(Stream.of(type), parts(type)))
                .filter(part ->
                        part.getDescription() == null || part.getDescription().isBlank())
                .map(GraphQLNamedSchemaElement::getName)
                .toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void every_field_has_its_place_in_the_order_of_meaning() throws IOException {
        Set<String> ranked = Files.readString(Path.of("src/main/resources/schema/order.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(":"))
                .collect(Collectors.toSet());
        Set<String> without = types().filter(
                        type -> type instanceof GraphQLFieldsContainer || type instanceof GraphQLInputObjectType)
                .flatMap(SchemaTest::parts)
                .filter(part -> !(part instanceof GraphQLArgument))
                .map(GraphQLNamedSchemaElement::getName)
                .filter(name -> !ranked.contains(name))
                .collect(Collectors.toSet());

        assertEquals(Set.of(), without);
    }

    @Test
    void values_of_enums_stand_in_the_order_of_their_declaration() {
        Map<String, Class<?>> declared = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.readout").stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .collect(Collectors.toMap(Class::getSimpleName, one -> one, (one, other) -> one));
        List<GraphQLEnumType> enums = types().filter(GraphQLEnumType.class::isInstance)
                .map(GraphQLEnumType.class::cast)
                .toList();

        assertFalse(enums.isEmpty());
        for (GraphQLEnumType one : enums) {
            assertEquals(
                    Stream.of(declared.get(one.getName()).getEnumConstants())
                            .map(Object::toString)
                            .toList(),
                    one.getValues().stream()
                            .map(GraphQLEnumValueDefinition::getName)
                            .toList(),
                    one.getName());
        }
    }

    @Test
    void scalars_of_the_schema_s_own_are_used_and_specified_for_introspection_and_in_the_file() throws IOException {
        String file = Files.readString(WRITTEN_DOWN);
        Map<String, String> specified = types().filter(type ->
                        type instanceof GraphQLScalarType && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .collect(Collectors.toMap(
                        GraphQLNamedType::getName, type -> ((GraphQLScalarType) type).getSpecifiedByUrl()));

        assertEquals(Set.of("Date", "DateTime", "URL"), specified.keySet());
        specified.forEach((scalar, url) -> {
            assertTrue(url.startsWith("https://www.rfc-editor.org/rfc/rfc"), url);
            assertTrue(file.contains("scalar %s @specifiedBy(url : \"%s\")".formatted(scalar, url)), scalar);
        });
    }

    private Stream<GraphQLNamedType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"));
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
