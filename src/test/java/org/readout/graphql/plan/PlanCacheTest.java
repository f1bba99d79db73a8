package org.readout.graphql.plan;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.Heap;

@QuarkusTest
class PlanCacheTest {

    /** To weigh some hundred thousand objects takes a loaded machine seconds. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(PlanCacheTest.class);
    private static final long MEMORY = 1_000_000;
    private static final String[] OF_THE_SCHEMA = {
        "graphql.schema.",
        "org.readout.graphql.fetch.",
        SchemaTypes.class.getName(),
        ConcreteTypes.class.getName(),
        LeafWriter.class.getName()
    };

    @Inject
    GraphQLSchema schema;

    private PlanCache cache;

    @BeforeEach
    void begin() {
        cache = new PlanCache(schema, new MemorySize(BigInteger.valueOf(MEMORY)));
    }

    @Test
    void a_document_that_was_parsed_anew_has_the_same_plan() {
        String text = "{meetings{nodes{slug}}}";
        assertSame(plan(text).orElseThrow(), plan(text).orElseThrow());
    }

    @Test
    void conditions_of_other_values_have_other_plans() {
        String text = "query($yes:Boolean!){meetings{nodes{slug title @include(if:$yes)}}}";
        Plan with = plan(text, Map.of("yes", true)).orElseThrow();
        assertNotSame(with, plan(text, Map.of("yes", false)).orElseThrow());
        assertSame(with, plan(text, Map.of("yes", true, "other", 1)).orElseThrow());
    }

    @Test
    void that_there_is_no_plan_is_remembered() {
        String text = Documents.distinctPaths(14);
        assertEquals(Optional.empty(), plan(text));
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.empty(), plan(text));
        }
        LOG.infof("100 times no plan: %d µs, parsing included", (System.nanoTime() - start) / 1_000);
        assertTrue(Heap.bytes(cache, OF_THE_SCHEMA) < MEMORY);
    }

    @Test
    void requests_that_come_at_once_share_one_compilation() throws Exception {
        String text = Documents.rounds(12, 5);
        Document document = new Parser().parseDocument(text);
        ExecutorService requests = Executors.newFixedThreadPool(8);
        try {
            List<Future<Plan>> plans = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                plans.add(requests.submit(() -> plan(document, text, Map.of()).orElseThrow()));
            }
            Set<Plan> compiled = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<Plan> one : plans) {
                compiled.add(one.get());
            }
            assertEquals(1, compiled.size());
        } finally {
            requests.shutdownNow();
        }
    }

    @Test
    void a_plan_keeps_no_document_alive() {
        WeakReference<Document> document = planned("{meeting(slug:\"paris-2018\"){slug event{name}}}");
        await().atMost(LIMIT).until(() -> {
            System.gc();
            return document.get() == null;
        });
    }

    @Test
    void plans_take_no_more_of_the_heap_than_they_may() {
        for (int i = 0; i < 4_000; i++) {
            plan("query Q" + i + "{meetings{nodes{slug}}}");
        }
        assertBounded();
        for (int i = 0; i < 60; i++) {
            plan("#" + i + "\n" + Documents.rounds(16, 5));
            plan("#" + i + "\n" + Documents.wide(400, "x".repeat(100)));
        }
        assertBounded();
        String conditions = "query(%s){meetings{nodes{%s}}}";
        for (int i = 0; i < 3_000; i++) {
            int bits = i;
            Map<String, Object> variables = new HashMap<>();
            for (int bit = 0; bit < 24; bit++) {
                variables.put("v" + bit, (bits >> bit & 1) == 1);
            }
            plan(conditions.formatted(all("$v%d:Boolean!"), all("f%1$d:slug @include(if:$v%1$d)")), variables);
        }
        assertBounded();
    }

    private static String all(String part) {
        return IntStream.range(0, 24).mapToObj(i -> part.formatted(i)).collect(Collectors.joining(" "));
    }

    private void assertBounded() {
        // what is kept of a document goes with it
        await().atMost(LIMIT).until(() -> {
            System.gc();
            return cache.documents() == 0;
        });
        long bytes = Heap.bytesKept(cache, OF_THE_SCHEMA);
        LOG.infof("plans take %d bytes of %d", bytes, MEMORY);
        assertTrue(bytes <= MEMORY * 1.5, () -> bytes + " bytes, at most " + MEMORY);
    }

    private WeakReference<Document> planned(String text) {
        Document document = new Parser().parseDocument(text);
        plan(document, text, Map.of()).orElseThrow();
        return new WeakReference<>(document);
    }

    private Optional<Plan> plan(String text) {
        return plan(text, Map.of());
    }

    private Optional<Plan> plan(String text, Map<String, Object> variables) {
        return plan(new Parser().parseDocument(text), text, variables);
    }

    private Optional<Plan> plan(Document document, String text, Map<String, Object> variables) {
        OperationDefinition operation =
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        return cache.plan(document, text, operation, CoercedVariables.of(variables));
    }
}
