package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.ManagedType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.dossier.document.RevisionInput;
import org.readout.dossier.editing.DossierInput;
import org.readout.graphql.fetch.MethodFetcher;

/**
 * What is called, made or read by its name, which the native executable has only where it is registered: each is found from what
 * is served, and looked for in what the compiler would be given.
 */
@QuarkusTest
class NativeSourcesTest {

    /** Libraries whose bundles the executable never looks up, and why. */
    private static final Map<String, String> BUILD_TIME_BUNDLES = Map.of(
            "jaxb-core", "Hibernate's XML mappings, which are read while the application is built",
            "jaxb-runtime", "Hibernate's XML mappings, which are read while the application is built",
            "xml.bind-api", "Hibernate's XML mappings, which are read while the application is built",
            "hibernate-validator", "its messages are read while the executable is built");

    /** What the JDK looks up for those who use it. */
    private static final Set<String> BUNDLES_OF_THE_JDK =
            Set.of("com.sun.org.apache.xerces.internal.impl.msg.XMLMessages");

    private static NativeSources sources;

    @Inject
    GraphQLSchema served;

    @Inject
    Schema model;

    @Inject
    Mutiny.SessionFactory entities;

    @BeforeAll
    static void makeSources() throws IOException, InterruptedException {
        sources = NativeSources.make();
    }

    @AfterAll
    static void deleteSources() throws IOException {
        sources.close();
    }

    @Test
    void every_field_is_fetched_by_a_method_that_is_registered_where_it_is_declared() {
        Set<String> missing = new TreeSet<>();
        int fields = 0;
        for (GraphQLNamedType named : served.getAllTypesAsList()) {
            if (named instanceof GraphQLObjectType type && !type.getName().startsWith("__")) {
                for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                    fields++;
                    DataFetcher<?> fetcher =
                            served.getCodeRegistry().getDataFetcher(FieldCoordinates.coordinates(type, field), field);
                    if (fetcher instanceof MethodFetcher known) {
                        missing(known.method(), missing);
                    } else {
                        missing.add(type.getName() + "." + field.getName() + " is fetched by " + fetcher.getClass());
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(fields > 250, () -> "the schema has more fields");
    }

    @Test
    void every_getter_that_the_model_names_is_registered_where_it_is_declared() throws NoSuchMethodException {
        Set<String> missing = new TreeSet<>();
        for (Type type : concat(model.getTypes().values(), model.getInterfaces().values())) {
            for (Field field : type.getFields().values()) {
                missing(NamedTypes.load(type.getClassName()).getMethod(field.getMethodName()), missing);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_class_that_the_model_names_is_registered() {
        Set<String> named = new TreeSet<>();
        NamedTypes.of(model).forEach(type -> named.add(type.getClassName()));
        model.getAllOperations().forEach(operation -> named.add(operation.getClassName()));
        model.getAllOperations().stream()
                .flatMap(operation -> operation.getArguments().stream())
                .filter(argument ->
                        argument.hasWrapper() && argument.getWrapper().isCollectionOrArrayOrMap())
                .forEach(argument -> named.add(argument.getWrapper().getWrapperClassName()));
        assertTrue(named.size() > 80, named::toString);
        named.removeIf(name -> sources.reflection().has(NamedTypes.load(name)));
        assertEquals(Set.of(), named);
    }

    @Test
    void every_resolver_is_registered() {
        Set<String> missing = new TreeSet<>();
        for (Operation operation : model.getAllOperations()) {
            for (Method method : NamedTypes.load(operation.getClassName()).getMethods()) {
                if (method.getName().equals(operation.getMethodName())) {
                    missing(method, missing);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_argument_can_be_made_and_its_costs_and_texts_read() {
        Set<String> missing = new TreeSet<>();
        concat(concat(model.getInputs().values(), model.getEnums().values()), model.getCustomScalarTypes())
                .forEach(type -> incomplete(NamedTypes.load(type.getClassName()), missing));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_object_of_a_dossier_can_be_made_and_read() {
        Set<Class<?>> parts = new HashSet<>(NamedTypes.partsOf(DossierInput.class));
        parts.addAll(NamedTypes.partsOf(RevisionInput.class));
        assertTrue(parts.size() > 20, parts::toString);
        Set<String> missing = new TreeSet<>();
        parts.forEach(part -> incomplete(part, missing));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_record_that_an_answer_is_read_into_can_be_made_and_read() {
        Set<Class<?>> parts = new HashSet<>();
        NamedTypes.readFromJson().forEach(root -> parts.addAll(NamedTypes.partsOf(root)));
        assertTrue(parts.size() > 40, parts::toString);
        Set<String> missing = new TreeSet<>();
        parts.forEach(part -> incomplete(part, missing));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_column_of_an_entity_can_be_read() {
        Set<String> missing = new TreeSet<>();
        for (ManagedType<?> type : entities.getMetamodel().getManagedTypes()) {
            NamedTypes.hierarchy(type.getJavaType())
                    .filter(one -> !sources.reflection().hasFields(one))
                    .forEach(one -> missing.add(one.getName()));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_bundle_of_a_library_that_looks_bundles_up_is_registered() throws IOException {
        Map<String, Set<String>> missing = new TreeMap<>();
        Set<String> lookedUp = new TreeSet<>();
        for (Path library : sources.libraries()) {
            String name = library.getFileName().toString();
            if (BUILD_TIME_BUNDLES.keySet().stream().noneMatch(name::contains)) {
                Set<String> bundles = BundleUse.of(library);
                lookedUp.addAll(bundles);
                Set<String> unknown = new TreeSet<>(bundles);
                unknown.removeAll(sources.bundles());
                if (!unknown.isEmpty()) {
                    missing.put(name, unknown);
                }
            }
        }
        assertEquals(Map.of(), missing);
        assertTrue(lookedUp.containsAll(Set.of("i18n.Validation", "i18n.Scalars")), lookedUp::toString);
        assertTrue(sources.bundles().containsAll(BUNDLES_OF_THE_JDK), sources.bundles()::toString);
    }

    private static void missing(Method method, Set<String> missing) {
        if (!sources.reflection().has(method)) {
            missing.add(method.toString());
        }
    }

    private static void incomplete(Class<?> type, Set<String> missing) {
        NamedTypes.hierarchy(type)
                .filter(one -> !sources.reflection().hasAllOf(one))
                .forEach(one -> missing.add(one.getName()));
    }

    private static <T> List<T> concat(Collection<? extends T> some, Collection<? extends T> others) {
        return Stream.<T>concat(some.stream(), others.stream()).toList();
    }
}
