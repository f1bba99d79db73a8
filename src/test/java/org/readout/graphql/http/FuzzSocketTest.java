package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Conversations over graphql-transport-ws in any order; {@code -Dreadout.fuzz.seed} makes those of an earlier run again. */
@QuarkusTest
class FuzzSocketTest {

    private static final Logger LOG = Logger.getLogger(FuzzSocketTest.class);

    private static final int CONVERSATIONS = 500;
    private static final int MOST_SHOWN = 5;

    @Inject
    GraphQLSchema schema;

    @Test
    void conversations_in_any_order_go_as_the_protocol_says() throws Exception {
        long seed = Long.getLong("readout.fuzz.seed", new Random().nextLong());
        LOG.infof("fuzz: seed %d", seed);
        Random random = new Random(seed);
        Fuzzer fuzzer = new Fuzzer(schema, seed, Known.texts());
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> amiss = new ArrayList<>();
        for (int i = 0; i < CONVERSATIONS; i++) {
            FuzzConversation conversation = new FuzzConversation(random, fuzzer);
            outcomes.merge(conversation.run(), 1, Integer::sum);
            amiss.addAll(conversation.amiss());
        }

        LOG.infof("fuzz: %d conversations, seed %d: %s; %d amiss", CONVERSATIONS, seed, outcomes, amiss.size());
        assertEquals(List.of(), amiss.stream().limit(MOST_SHOWN).toList(), () -> "seed " + seed + ", " + amiss.size());
        assertTrue(outcomes.containsKey("open"), outcomes::toString);
    }
}
