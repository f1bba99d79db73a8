package org.readout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import graphql.schema.GraphQLSchema;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.cache.EventResults;
import org.readout.graphql.page.Pages;
import org.readout.platform.Caches;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.reads.RowLoader;
import org.readout.writing.RecordModel;

class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final JavaClasses SERVER = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** From what is reasoned about to what reasons. */
    private static final List<String> ARROWS =
            List.of("time", "actor", "event", "meeting", "article", "status", "statement", "outlook");

    private static final List<String> ON_TOP = List.of("search", "journal", "dossier", "travels");

    /** The rooms of the protocol, each knowing only those before it. */
    private static final List<String> ROOMS = List.of(
            "error",
            "page",
            "fetch",
            "cost",
            "gate",
            "cache",
            "observe",
            "plan",
            "execution",
            "socket",
            "http",
            "warmup",
            "federation");

    /** Those of the gate, from what a client sends to who sends it. */
    private static final List<String> GATE_ROOMS = List.of("request", "text", "fault", "document", "client");

    /** Those of the database, from what knows no other to what knows them all. */
    private static final List<String> DATABASE_ROOMS =
            List.of("sql", "schema", "rowcache", "primary", "replica", "connection", "reads");

    /** Packages made of rooms, of which each knows only those before it, and none the package itself. */
    private static final Map<String, List<String>> ROOMS_OF = Map.ofEntries(
            Map.entry("actor", List.of("profile", "office", "filter")),
            Map.entry("event", List.of("place", "topic")),
            Map.entry("graphql.http", List.of("connection", "content", "header")),
            Map.entry("graphql.page", List.of("count")),
            Map.entry("journal", List.of("change", "revision", "announcement")),
            Map.entry("meeting", List.of("participation", "duration", "count")),
            Map.entry("outlook", List.of("contradiction", "timeline", "utterance", "course")),
            Map.entry("platform.database.connection", List.of("server", "session")),
            Map.entry("search", List.of("highlight", "name", "nearest")),
            Map.entry("statement", List.of("position", "code", "report", "form", "input", "filter")),
            Map.entry("travels", List.of("file", "name", "remark", "person")),
            Map.entry("writing", List.of("input", "reference", "content", "transaction")));

    /** The rooms of a dossier, of which each knows those before it; what comes in and what goes out know nothing of each other. */
    private static final Map<String, List<String>> UNKNOWN_TO = Map.of(
            "progress", List.of("document", "content", "imports", "exports", "downloads"),
            "document", List.of("content", "imports", "exports", "downloads"),
            "content", List.of("imports", "exports", "downloads"),
            "imports", List.of("exports", "downloads"),
            "exports", List.of("imports", "downloads"),
            "downloads", List.of("imports"));

    /** Compares the journal's position, and stands in {@code graphql}, which knows nothing of the journal. */
    private static final String READS_THE_JOURNAL_ALONE = "Freshness";

    @Test
    void arrows_run_from_what_reasons_to_what_is_reasoned_about() {
        for (int i = 0; i < ARROWS.size(); i++) {
            String[] above = Stream.concat(ARROWS.subList(i + 1, ARROWS.size()).stream(), ON_TOP.stream())
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(within(ARROWS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(SERVER);
        }
    }

    /** Search and journal stand side by side, a dossier knows the journal, and what feeds a dossier knows that. */
    @ParameterizedTest
    @CsvSource({
        "search, journal",
        "search, dossier",
        "search, travels",
        "journal, search",
        "journal, dossier",
        "journal, travels",
        "dossier, search",
        "dossier, travels",
        "travels, search",
        "travels, journal"
    })
    void of_those_on_top_only_a_dossier_knows_the_journal_and_only_what_feeds_it_a_dossier(
            String room, String unknown) {
        noClasses()
                .that()
                .resideInAPackage(within(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within(unknown))
                .check(SERVER);
    }

    @Test
    void of_the_rooms_of_a_dossier_what_comes_in_and_what_goes_out_know_what_a_document_is_and_not_each_other() {
        UNKNOWN_TO.forEach((room, unknown) -> noClasses()
                .that()
                .resideInAPackage(within("dossier." + room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown.stream()
                        .map(other -> within("dossier." + other))
                        .toArray(String[]::new))
                .check(SERVER));
    }

    /** The schema names the lists that one mutation takes, and documents have revisions of statements. */
    @Test
    void a_dossier_takes_the_kinds_of_records_that_it_finds_and_knows_none_by_name() {
        noClasses()
                .that()
                .resideInAPackage(within("dossier"))
                .and()
                .doNotHaveSimpleName("DossierInput")
                .and()
                .haveSimpleNameNotContaining("Revision")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ARROWS.stream().map(ArchitectureTest::within).toArray(String[]::new))
                .check(SERVER);
    }

    /** What is said of a kind is said in its package. */
    @Test
    void the_model_of_a_kind_stands_beside_its_entity_and_needs_nothing() {
        classes()
                .that()
                .areAssignableTo(RecordModel.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(STAND_BESIDE_THEIR_ENTITY)
                .check(SERVER);
    }

    /** They ask the graph by documents, as any client does. */
    @ParameterizedTest
    @ValueSource(strings = {"pages", "reconcile", "assistants"})
    void those_who_ask_it_by_documents_know_the_graph_and_nothing_of_the_record(String room) {
        noClasses()
                .that()
                .resideInAPackage(within(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(ARROWS.stream(), ON_TOP.stream(), Stream.of("writing"))
                        .flatMap(some -> some)
                        .map(ArchitectureTest::within)
                        .toArray(String[]::new))
                .check(SERVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "reconcile", "assistants"})
    void and_nobody_knows_them(String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(within(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within(room))
                .check(SERVER);
    }

    /** It proposes, and what it proposes is imported as any document. */
    @Test
    void a_draft_knows_what_actors_and_forms_are_called_and_nobody_knows_drafts() {
        noClasses()
                .that()
                .resideInAPackage(within("draft"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                ARROWS.stream().filter(room -> !Set.of("actor", "statement")
                                        .contains(room)),
                                ON_TOP.stream())
                        .map(ArchitectureTest::within)
                        .toArray(String[]::new))
                .check(SERVER);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.readout", within("draft"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("draft"))
                .check(SERVER);
    }

    @Test
    void nobody_knows_the_commands() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.readout")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.readout")
                .check(SERVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql", "platform", "writing"})
    void what_serves_all_knows_none_of_them(String serving) {
        noClasses()
                .that()
                .resideInAPackage(within(serving))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(ARROWS.stream(), ON_TOP.stream())
                        .map(ArchitectureTest::within)
                        .toArray(String[]::new))
                .check(SERVER);
    }

    @Test
    void the_protocol_and_the_platform_know_nothing_of_writing() {
        noClasses()
                .that()
                .resideInAnyPackage(within("graphql"), within("platform"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("writing"))
                .check(SERVER);
    }

    @Test
    void a_room_of_the_protocol_knows_only_those_below_it() {
        checkOrder("graphql.", ROOMS);
    }

    @Test
    void a_room_of_the_gate_knows_only_those_below_it() {
        checkOrder("graphql.gate.", GATE_ROOMS);
    }

    @Test
    void a_room_of_the_database_knows_only_those_below_it() {
        checkOrder("platform.database.", DATABASE_ROOMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor",
                "event",
                "graphql.http",
                "graphql.page",
                "journal",
                "meeting",
                "outlook",
                "platform.database.connection",
                "search",
                "statement",
                "travels",
                "writing"
            })
    void a_room_knows_only_those_below_it_and_not_the_package_that_is_made_of_them(String made) {
        List<String> rooms = ROOMS_OF.get(made);
        checkOrder(made + ".", rooms);
        noClasses()
                .that()
                .resideInAnyPackage(
                        rooms.stream().map(room -> within(made + "." + room)).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.readout." + made)
                .check(SERVER);
    }

    @Test
    void the_text_of_an_article_knows_nothing_of_who_speaks_in_it() {
        checkOrder("draft.", List.of("text", "speaker"));
    }

    private static void checkOrder(String house, List<String> rooms) {
        for (int i = 0; i < rooms.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(within(house + rooms.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms.subList(i + 1, rooms.size()).stream()
                            .map(room -> within(house + room))
                            .toArray(String[]::new))
                    .check(SERVER);
        }
    }

    @Test
    void sibling_fields_never_share_a_session() {
        noClasses()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .should()
                .beAnnotatedWith(WithSession.class)
                .check(SERVER);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(GraphQLApi.class)
                .should()
                .beAnnotatedWith(WithSession.class)
                .check(SERVER);
    }

    @Test
    void a_resolver_takes_one_source_and_leaves_batches_to_the_loads() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(GraphQLApi.class)
                .should(takeNoListOfSources())
                .check(SERVER);
    }

    /** The other is made while an executable is built, and has nothing that settings add. */
    @Test
    void whoever_runs_operations_takes_the_schema_that_is_served() {
        assertEquals(
                List.of(),
                SERVER.stream()
                        .filter(type ->
                                type.isAnnotatedWith(Singleton.class) || type.isAnnotatedWith(ApplicationScoped.class))
                        .flatMap(type -> type.getConstructors().stream())
                        .flatMap(constructor -> constructor.getParameters().stream())
                        .filter(parameter -> parameter.getRawType().isEquivalentTo(GraphQLSchema.class)
                                && !parameter.isAnnotatedWith(ServedSchema.class))
                        .map(JavaParameter::getDescription)
                        .toList());
    }

    @Test
    void only_repositories_read_rows() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .doNotHaveSimpleName(READS_THE_JOURNAL_ALONE)
                .and()
                .resideOutsideOfPackages(within("platform.database"), within("graphql.page"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(RowLoader.class, ReadClient.class)
                .check(SERVER);
        noClasses()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.readout\\.(platform\\.database\\.sql\\.Sql|graphql\\.page\\.(Select|Scope|Conditions))")
                .check(SERVER);
        classes()
                .that(callPages())
                .and()
                .resideOutsideOfPackage(within("graphql.page"))
                .should()
                .haveSimpleNameEndingWith("Repository")
                .check(SERVER);
    }

    /** A client chooses how large an entry is. The caches of a command end with it. */
    @Test
    void no_cache_of_the_server_is_bounded_by_the_number_of_its_entries() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("dossier"))
                .should()
                .callMethod(Caffeine.class, "maximumSize", long.class)
                .check(SERVER);
    }

    /** Whose values come later has a thread for them. */
    @Test
    void caches_are_looked_after_by_whoever_uses_them() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Caches.class, EventResults.class)
                .should()
                .callMethod(Caffeine.class, "newBuilder")
                .check(SERVER);
    }

    @Test
    void what_keeps_responses_knows_no_plan() {
        noClasses()
                .that()
                .resideInAPackage(within("graphql.cache"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("graphql.plan"))
                .check(SERVER);
    }

    @Test
    void a_name_says_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Impl|Data|Info|Helper|Helpers|Service)")
                .check(SERVER.that(DescribedPredicate.describe(
                        "are named by Readout", named -> !named.getSimpleName().equals("PageInfo"))));
    }

    @Test
    void an_entity_stays_within_its_package() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(DEPENDED_ON_WITHIN_ITS_PACKAGE)
                .check(SERVER);
    }

    @Test
    void every_package_says_what_it_has() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            List<Path> silent = folders.filter(ArchitectureTest::holdsClasses)
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static String within(String name) {
        return "org.readout." + name + "..";
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException noFolder) {
            return false;
        }
    }

    private static DescribedPredicate<JavaClass> callPages() {
        return DescribedPredicate.describe("read pages", caller -> caller.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Pages.class)));
    }

    private static ArchCondition<JavaMethod> takeNoListOfSources() {
        return new ArchCondition<>("take no list of sources") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaParameter parameter : method.getParameters()) {
                    if (parameter.isAnnotatedWith(Source.class)
                            && parameter.getRawType().isAssignableTo(Collection.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            }
        };
    }

    private static final ArchCondition<JavaClass> DEPENDED_ON_WITHIN_ITS_PACKAGE =
            new ArchCondition<>("be used in its own package alone") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    entity.getDirectDependenciesToSelf().stream()
                            .filter(use -> !use.getOriginClass().getPackage().equals(entity.getPackage()))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(entity, use.getDescription())));
                }
            };

    private static final ArchCondition<JavaClass> STAND_BESIDE_THEIR_ENTITY =
            new ArchCondition<>("stand beside their entity and be made of nothing") {
                @Override
                public void check(JavaClass model, ConditionEvents events) {
                    boolean beside = model.getMethods().stream()
                            .filter(method -> method.getName().equals("entity"))
                            .map(JavaMethod::getRawReturnType)
                            .anyMatch(entity -> entity.isAnnotatedWith(Entity.class)
                                    && entity.getPackage().equals(model.getPackage()));
                    boolean ofNothing = model.getConstructors().stream()
                            .allMatch(made -> made.getRawParameterTypes().isEmpty());
                    if (!beside || !ofNothing) {
                        events.add(SimpleConditionEvent.violated(model, model.getName()));
                    }
                }
            };
}
