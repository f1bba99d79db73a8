package org.readout.graphql.gate.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.Dossier;

/** The types of documents are those of the graph, wherever the graph takes what documents hold. */
@QuarkusTest
class InputShapeTest {

    /** What no mutation takes. */
    private static final Set<String> OF_DOCUMENTS = Set.of("Dossier", "RevisionInput", "TopicInput");

    @Inject
    GraphQLSchema served;

    @Test
    void what_a_record_is_made_of_has_the_types_that_mutations_take() {
        Map<String, GraphQLType> ofDocuments = new TreeMap<>();
        collect(InputShape.of(Dossier.class).type(), ofDocuments);
        Set<String> compared = new TreeSet<>();
        ofDocuments.forEach((name, type) -> {
            GraphQLType other = served.getType(name);
            if (type instanceof GraphQLInputObjectType object && other != null) {
                assertEquals(fields((GraphQLInputObjectType) other), fields(object), name);
                compared.add(name);
            } else if (type instanceof GraphQLEnumType values) {
                assertEquals(
                        new TreeSet<>(SchemaNames.names((GraphQLEnumType) other)),
                        new TreeSet<>(SchemaNames.names(values)),
                        name);
                compared.add(name);
            }
        });
        Set<String> others = new TreeSet<>(ofDocuments.keySet());
        others.removeAll(compared);
        others.removeAll(Set.of("Boolean", "DateTime", "Int", "String", "URL"));
        assertTrue(OF_DOCUMENTS.containsAll(others), others::toString);
        assertTrue(compared.size() > 20, compared::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-06T12:00:00Z, true",
        "2018-11-06T12:00:00.123456Z, true",
        "2018-11-06T12:00:00+01:00, true",
        "0001-01-01T00:00:00Z, true",
        "9999-12-31T23:59:59Z, true",
        "1541505600, false",
        "1541505600.5, false",
        "2018-11-06, false",
        "2018-11-06 12:00:00, false",
        "0000-01-01T00:00:00Z, false",
        "+10000-01-01T00:00:00Z, false",
        "-0001-01-01T00:00:00Z, false",
        "2018-02-30T00:00:00Z, false",
        "'', false"
    })
    void a_moment_is_one_of_rfc_3339(String text, boolean moment) {
        GraphQLInputObjectType revision = (GraphQLInputObjectType) types().get("RevisionInput");
        InputFaults faults = new InputFaults(new SchemaNames(true));
        faults.check(revision.getFieldDefinition("at").getType(), text, "at");
        assertEquals(moment, faults.found().isEmpty(), text);
    }

    @Test
    void a_field_that_is_needed_has_no_default_in_the_graph() {
        types().values().forEach(type -> {
            if (type instanceof GraphQLInputObjectType object
                    && served.getType(object.getName()) instanceof GraphQLInputObjectType other) {
                other.getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                        .forEach(field -> assertFalse(field.hasSetDefaultValue(), field.getName()));
            }
        });
    }

    private static Map<String, GraphQLType> types() {
        Map<String, GraphQLType> types = new TreeMap<>();
        collect(InputShape.of(Dossier.class).type(), types);
        return types;
    }

    private static Map<String, String> fields(GraphQLInputObjectType type) {
        Map<String, String> fields = new TreeMap<>();
        type.getFieldDefinitions()
                .forEach(field -> fields.put(field.getName(), GraphQLTypeUtil.simplePrint(field.getType())));
        return fields;
    }

    private static void collect(GraphQLType type, Map<String, GraphQLType> types) {
        GraphQLType unwrapped = GraphQLTypeUtil.unwrapAll(type);
        if (types.putIfAbsent(((graphql.schema.GraphQLNamedType) unwrapped).getName(), unwrapped) == null
                && unwrapped instanceof GraphQLInputObjectType object) {
            for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                collect(field.getType(), types);
            }
        }
    }
}
