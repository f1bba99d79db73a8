package org.readout.graphql.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Heap;

@QuarkusTest
class PlannerTest {

    private static final Logger LOG = Logger.getLogger(PlannerTest.class);

    /** What plans refer to and do not hold. */
    private static final String[] OF_THE_SCHEMA = {
        "graphql.schema.",
        "org.readout.graphql.fetch.",
        "org.readout.graphql.plan.ConcreteTypes",
        LeafWriter.class.getName()
    };

    @Inject
    GraphQLSchema schema;

    private SchemaTypes types;

    @BeforeEach
    void forgetTypes() {
        types = new SchemaTypes(schema);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void a_plan_grows_with_its_document_and_not_with_the_paths_through_it(int ways) {
        long four = compiled(Documents.rounds(4, ways)).bytes();
        long eight = compiled(Documents.rounds(8, ways)).bytes();
        long sixteen = compiled(Documents.rounds(16, ways)).bytes();
        long round = (eight - four) / 4;
        assertTrue(
                sixteen - eight <= 9 * round,
                () -> "bytes of 4, 8, 16 rounds: " + four + ", " + eight + ", " + sixteen);
    }

    @Test
    void two_paths_to_the_same_fields_share_what_is_compiled() {
        Selection root = compiled("""
                {statement(slug:"a"){speaker{...A} onBehalfOf{...A} conveyedBy{speaker{...A}}}}
                fragment A on Actor{slug statements(first:1){nodes{slug}}}""").root();
        Selection statement = selection(root.field(0));
        assertSame(composite(statement.field(0)), composite(statement.field(1)));
        assertSame(
                composite(statement.field(0)),
                composite(selection(statement.field(2)).field(0)));
    }

    @Test
    void what_selects_one_field_more_is_not_shared() {
        Selection statement = selection(compiled("""
                {statement(slug:"a"){conveyedBy{...S} conveys{...S form}}}
                fragment S on Statement{slug}""").root().field(0));
        assertEquals(1, composite(statement.field(0)).of(null).size());
        assertEquals(2, composite(statement.field(1)).of(null).size());
    }

    @Test
    void past_ten_thousand_fields_there_is_no_plan() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(PlanFallbackException.class, () -> compiled(Documents.distinctPaths(14))));
    }

    @Test
    void a_plan_weighs_what_it_says() {
        for (String document : new String[] {
            "{meetings(first:3){nodes{slug title event{slug name}}}}",
            Documents.rounds(1, 1),
            Documents.rounds(8, 5),
            Documents.distinctPaths(8),
            Documents.wide(400, "x"),
            Documents.wide(400, "ж".repeat(200)),
            "{search(query:\"a\"){nodes{__typename ... on Node{id} ... on Actor{name statements{nodes{slug speaker{name}}}}}}}"
        }) {
            Plan plan = compiled(document);
            long real = Heap.bytes(plan, OF_THE_SCHEMA);
            LOG.infof("%d characters: plan of %d bytes, said %d", document.length(), real, plan.bytes());
            assertTrue(
                    real <= plan.bytes() * 1.1 && plan.bytes() <= 4 * real,
                    () -> real + " bytes, said " + plan.bytes() + ": " + document);
        }
    }

    @Test
    void a_plan_holds_nothing_of_its_document_but_arguments() {
        Plan plan = compiled(Documents.rounds(4, 5));
        for (Object held : Heap.reached(plan, OF_THE_SCHEMA)) {
            assertTrue(
                    !(held instanceof Document
                            || held instanceof SelectionSet
                            || held instanceof graphql.language.Field
                            || held instanceof OperationDefinition),
                    () -> "a plan holds a " + held.getClass());
        }
    }

    private Plan compiled(String text) {
        Document document = new Parser().parseDocument(text);
        long start = System.nanoTime();
        Plan plan = new Planner(types, document, CoercedVariables.emptyVariables())
                .plan(document.getFirstDefinitionOfType(OperationDefinition.class)
                        .orElseThrow());
        LOG.infof(
                "%d characters compiled in %d µs, %d bytes",
                text.length(), (System.nanoTime() - start) / 1_000, plan.bytes());
        return plan;
    }

    private static CompositeSelection composite(SelectedField field) {
        ResultType type = field.type();
        while (type instanceof ResultType.ListOf list) {
            type = list.element();
        }
        return ((ResultType.Composite) type).selection();
    }

    private static Selection selection(SelectedField field) {
        return (Selection) composite(field);
    }
}
