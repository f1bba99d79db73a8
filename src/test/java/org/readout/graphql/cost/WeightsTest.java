package org.readout.graphql.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.graphql.fetch.FieldFetcher;
import org.readout.graphql.fetch.MethodFetcher;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.text.DocumentShape;

/** What can be dear is weighed, and every weight is known: whoever adds a connection or a filter meets this. */
@QuarkusTest
class WeightsTest {

    /** Coordinates of the schema, as the table names what was measured. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*\\.\\w+)`");

    /** What hardly costs more than the rows of its tables do, which are few. */
    private static final Set<String> NEXT_TO_NOTHING = Set.of(
            "EventFilter.from",
            "EventFilter.to",
            "MeetingFilter.allParticipants",
            "MeetingFilter.asOf",
            "StatementFilter.dates");

    /** What reads the rows of the keys or the slugs that it is given, through an index; its own type before it. */
    private static final Map<String, Set<String>> BY_KEY = Map.ofEntries(
            Map.entry("Actor", Set.of("aliases", "recordedAt", "revision", "revisions", "state")),
            Map.entry("Article", Set.of("authors", "outlet", "republishes")),
            Map.entry("Change", Set.of("label", "node")),
            Map.entry("Contradiction", Set.of("earlier", "later", "meeting", "revision", "revisions", "state")),
            Map.entry("Count", Set.of("node")),
            Map.entry("Country", Set.of("name")),
            Map.entry("Event", Set.of("attendees")),
            Map.entry("Leader", Set.of("offices")),
            Map.entry(
                    "Meeting", Set.of("event", "partOf", "participants", "parts", "status", "statusHistory", "topics")),
            Map.entry("Office", Set.of("institution")),
            Map.entry("Official", Set.of("offices")),
            Map.entry("Recorded", Set.of("recordedAt", "revision", "revisions", "state")),
            Map.entry("OutlookStep", Set.of("date", "statement", "statusChange")),
            Map.entry("Position", Set.of("meeting")),
            Map.entry(
                    "Query",
                    Set.of(
                            "actor",
                            "article",
                            "countries",
                            "event",
                            "leader",
                            "meeting",
                            "node",
                            "nodes",
                            "statement",
                            "topic")),
            Map.entry("Relay", Set.of("actor")),
            Map.entry("Report", Set.of("article", "conveyedBy", "quotations", "relays", "statement")),
            Map.entry("SideOutlook", Set.of("statement", "statusChange", "voices")),
            Map.entry(
                    "Statement",
                    Set.of(
                            "addressedTo",
                            "codes",
                            "conveyedBy",
                            "conveys",
                            "events",
                            "onBehalfOf",
                            "positions",
                            "revisions",
                            "speaker",
                            "topics")),
            Map.entry("StatusChange", Set.of("article", "assertedBy", "meeting", "statement")),
            Map.entry("Subscription", Set.of("changes")));

    @Inject
    GraphQLSchema schema;

    @Inject
    QueryLimits limits;

    @Inject
    LimitSettings settings;

    private Set<String> listed;

    @BeforeEach
    void read() throws IOException {
        listed = NAMED.matcher(Files.readString(Path.of("docs/limits.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void every_connection_says_what_its_count_costs() {
        assertEquals(
                List.of(),
                fields(field -> isConnection(field.definition()))
                        .filter(field -> field.cost() == null
                                || field.cost().rows() == 0 && field.cost().totalCount() < 0)
                        .map(Owned::name)
                        .toList());
    }

    @Test
    void every_field_of_a_filter_says_what_it_costs() {
        assertEquals(
                List.of(),
                filters()
                        .flatMap(filter ->
                                filter.getFields().stream().map(field -> filter.getName() + "." + field.getName()))
                        .filter(name -> !NEXT_TO_NOTHING.contains(name))
                        .filter(name -> !weighed().contains(name))
                        .toList());
    }

    @Test
    void every_value_that_a_connection_is_counted_by_says_what_it_costs() {
        List<String> free = new ArrayList<>();
        List<Owned> counts =
                fields(field -> field.definition().getName().equals("counts")).toList();
        for (Owned field : counts) {
            GraphQLEnumType by = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(
                    field.definition().getArgument("by").getType());
            ArgumentWeight weight = ArgumentWeight.of(field.fetcher()).get("by");
            by.getValues().stream()
                    .filter(value -> weight.perThousandRows(value.getName()) <= 0)
                    .forEach(value -> free.add(by.getName() + "." + value.getName()));
        }
        assertEquals(List.of(), free);
        assertTrue(counts.size() > 1);
    }

    @Test
    void every_other_resolver_is_weighed_or_known_to_read_by_keys() {
        assertEquals(
                List.of(),
                fields(field -> field.cost() == null && field.readsRows())
                        .map(Owned::name)
                        .distinct()
                        .filter(name -> !name.startsWith("Mutation."))
                        .filter(name -> !isByKey(name))
                        // read from nowhere
                        .filter(name -> !name.endsWith(".permalink"))
                        .sorted()
                        .toList(),
                "weigh it by @Cost as bench/weights finds, or name it here");
    }

    @Test
    void every_weight_stands_in_the_table() {
        assertEquals(
                List.of(),
                Stream.concat(fields(field -> field.cost() != null).map(Owned::name), weighed().stream())
                        .filter(name -> !listed.contains(name))
                        .distinct()
                        .sorted()
                        .toList(),
                "bench/weights measures them");
    }

    @Test
    void the_table_names_nothing_that_is_not_there() {
        Set<String> all = schema.getAllTypesAsList().stream()
                .flatMap(type -> type.getChildren().stream()
                        .filter(GraphQLNamedSchemaElement.class::isInstance)
                        .map(part -> type.getName() + "." + ((GraphQLNamedSchemaElement) part).getName()))
                .collect(Collectors.toSet());

        assertEquals(
                List.of(),
                listed.stream().filter(name -> !all.contains(name)).sorted().toList());
    }

    @Test
    void every_document_of_the_tests_and_of_the_benchmark_is_within_the_limits() throws IOException {
        List<String> beyond = new ArrayList<>();
        int within = 0;
        for (Path file : documents()) {
            Document document = Parser.parse(Files.readString(file));
            if (new Validator()
                    .validateDocument(schema, document, Locale.ENGLISH)
                    .isEmpty()) {
                limits.check(new DocumentShape(document));
                for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
                    long cost = OperationCost.of(
                                    new FieldWeights(schema), document, operation, new ArgumentCost(Map.of(), 1_000))
                            .nodes();
                    within++;
                    if (cost > settings.cost()) {
                        beyond.add(file + " costs " + cost);
                    }
                }
            }
        }
        assertEquals(List.of(), beyond);
        assertTrue(within > 100, within + " are valid");
    }

    private static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("src/test/resources/graphql", "src/main/resources/graphiql", "bench/queries")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".graphql")).forEach(all::add);
            }
        }
        return all;
    }

    /** Names of the fields of filters whose weights are read, whatever they stand in. */
    private Set<String> weighed() {
        return fields(field -> field.definition().getArgument("filter") != null)
                .flatMap(field -> {
                    ArgumentWeight filter = ArgumentWeight.of(field.fetcher()).get("filter");
                    String type = GraphQLTypeUtil.unwrapAll(
                                    field.definition().getArgument("filter").getType())
                            .getName();
                    return filter.parts().keySet().stream().map(part -> type + "." + part);
                })
                .collect(Collectors.toSet());
    }

    private Stream<GraphQLInputObjectType> filters() {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLInputObjectType && type.getName().endsWith("Filter"))
                .map(GraphQLInputObjectType.class::cast);
    }

    /** Those that methods give; one that an interface has stands for those of its types. */
    private Stream<Owned> fields(Predicate<Owned> which) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream().flatMap(field -> {
                    DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(type, field);
                    return fetcher instanceof MethodFetcher method
                            ? Stream.of(new Owned(declaringType(type, field), field, method))
                            : Stream.empty();
                }))
                .filter(which);
    }

    private String declaringType(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return type.getInterfaces().stream()
                .map(GraphQLInterfaceType.class::cast)
                .filter(one -> one.getFieldDefinition(field.getName()) != null)
                .map(GraphQLInterfaceType::getName)
                .findFirst()
                .orElse(type.getName());
    }

    private static boolean isByKey(String name) {
        String[] parts = name.split("\\.");
        return BY_KEY.getOrDefault(parts[0], Set.of()).contains(parts[1]);
    }

    private static boolean isConnection(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection");
    }

    private record Owned(String type, GraphQLFieldDefinition definition, MethodFetcher fetcher) {

        String name() {
            return type + "." + definition.getName();
        }

        /** What is fetched otherwise is in memory. */
        boolean readsRows() {
            return !(fetcher instanceof FieldFetcher<?>);
        }

        Cost cost() {
            return fetcher.method().getAnnotation(Cost.class);
        }
    }
}
