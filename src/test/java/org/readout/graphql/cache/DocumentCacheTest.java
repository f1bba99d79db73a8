package org.readout.graphql.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jol.info.GraphLayout;
import org.readout.graphql.gate.GateForTests;
import org.readout.graphql.gate.document.DocumentWorkers;
import org.readout.graphql.gate.document.ParsedDocument;
import org.readout.graphql.gate.document.QueryLimits.Charge;
import org.readout.graphql.gate.request.RateLimitException;

class DocumentCacheTest {

    private static final String QUERY = "{ countries { code } }";
    private static final int TOKENS = 6;

    static {
        // the heap is measured in records too
        System.setProperty("jol.magicFieldOffset", "true");
    }

    private final List<Long> paid = new ArrayList<>();
    private final DocumentWorkers workers = new DocumentWorkers();
    private final DocumentCache cache =
            new DocumentCache(GateForTests.gate(), workers, new MemorySize(BigInteger.valueOf(1_000_000)));

    @Test
    void whoever_brings_a_new_document_pays_for_its_tokens_and_nobody_after_him() {
        PreparsedDocumentEntry first = read(QUERY, charge(paid::add)).join();

        assertSame(first.getDocument(), read(QUERY, charge(paid::add)).join().getDocument());
        assertEquals(List.of((long) TOKENS), paid);
    }

    @Test
    void a_document_that_is_refused_is_paid_for_and_kept_too() {
        for (String refused :
                List.of("{", "{ nothing }", "{ countries" + "(".repeat(200), "{ ...F } fragment F on Query { ...F }")) {
            paid.clear();

            assertTrue(read(refused, charge(paid::add)).join().hasErrors());
            assertTrue(read(refused, charge(paid::add)).join().hasErrors());
            assertEquals(1, paid.size(), refused);
        }
    }

    @Test
    void what_cannot_be_paid_for_is_not_read() {
        PreparsedDocumentEntry refused = read(QUERY, charge(cost -> {
                    throw new AbortExecutionException("spent");
                }))
                .join();

        assertEquals("spent", refused.getErrors().get(0).getMessage());
        assertFalse(read(QUERY, charge(paid::add)).join().hasErrors());
        assertEquals(List.of((long) TOKENS), paid);
    }

    @Test
    void a_large_document_is_read_by_the_workers_and_a_small_one_is_not() {
        String many = "{ countries { " + "code name continent ".repeat(490) + "__typename ".repeat(490) + "} }";
        String spread = "{ meetings(first: 1) { nodes { " + "event { ...F } ".repeat(300)
                + "} } } fragment F on Event { " + "id ".repeat(15) + "}";
        CountDownLatch open = new CountDownLatch(1);
        Charge busy = charge(cost -> {});
        for (int i = 0; i < 16; i++) {
            workers.submit(busy, () -> awaits(open));
        }

        for (String large : List.of(many + "#" + many, spread)) {
            assertTrue(read(large, busy).join().getErrors().get(0) instanceof RateLimitException);
        }
        assertFalse(read(QUERY, busy).join().hasErrors());
        open.countDown();
        assertFalse(read(spread, charge(paid::add)).join().hasErrors());
        assertEquals(1, paid.size(), "it had been kept, though nobody read it");
    }

    private static boolean awaits(CountDownLatch open) {
        try {
            open.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                QUERY,
                "{ topic(slug: \"жжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжж\") { slug } }",
                "query Q($a: [String!]! = [\"b\"]) { statements(filter: {speakers: $a}, first: 3) { totalCount } }",
                "{ countries { ...F } } fragment F on Country { a: code @include(if: true) ... on Country { name } }",
                "{ meetings(first: 1) { nodes { statements(orderBy: {field: SAID_ON, direction: ASC}) { totalCount } } } }",
                "{ countries { a b c d e f g h } }",
                "{ countries(a: 1, b: 2) { code } } # жж",
                "{ countries { code }"
            })
    void a_document_weighs_what_it_takes_of_the_heap(String text) {
        for (int times : new int[] {1, 30}) {
            String longer = text.replace("code ", "code ".repeat(times)).replace("\"b\"", "\"b\",".repeat(times));
            ParsedDocument document = GateForTests.read(longer);
            long real = GraphLayout.parseInstance(longer, document).totalSize();
            int weight = HeapSize.of(longer, document);

            assertTrue(weight >= real && weight < 3 * real + 1_000, weight + " for " + real + " bytes of " + longer);
        }
    }

    private CompletableFuture<PreparsedDocumentEntry> read(String text, Charge charge) {
        return cache.read(ExecutionInput.newExecutionInput(text)
                .graphQLContext(Map.of(Charge.class, charge))
                .build());
    }

    private static Charge charge(LongConsumer payment) {
        return new Charge() {
            @Override
            public void pay(long cost) {
                payment.accept(cost);
            }

            @Override
            public void spend(long cost) {
                payment.accept(cost);
            }
        };
    }
}
