package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.post;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.Signer;
import org.readout.TestLength;
import org.readout.graphql.federation.Subgraph;

/**
 * Mutations that no editor would write, two thousand at full length; {@code -Dreadout.fuzz.seed} makes those of an earlier run
 * again. After them a record is good for nothing else: this is the last class of its profile.
 */
@QuarkusTest
@TestProfile(Subgraph.class)
class FuzzWritesTest {

    private static final Logger LOG = Logger.getLogger(FuzzWritesTest.class);

    private static final int MUTATIONS = TestLength.of(300, 2_000);
    private static final int MOST_SHOWN = 10;

    @Inject
    GraphQLSchema schema;

    @Test
    void made_up_mutations_are_recorded_or_refused_in_plain_words() {
        long seed = Long.getLong("readout.fuzz.seed", new Random().nextLong());
        LOG.infof("fuzz: seed %d", seed);
        Fuzzer fuzzer = new Fuzzer(schema, seed, Known.texts());
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> amiss = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            JsonObject request = i % 4 == 0 ? nearly(fuzzer, i / 4) : fuzzer.mutation();
            JsonObject answer = json(post(request.encode(), "Authorization", "Bearer " + Signer.TRUSTED.editor()));
            Conformance.faults(answer).forEach(fault -> amiss.add(fault + "\n  for " + request.encode()));
            blank(answer.getValue("data"), "data").forEach(place -> amiss.add(place + "\n  for " + request.encode()));
            outcomes.merge(outcome(answer), 1, Integer::sum);
        }

        LOG.infof("fuzz: %d mutations, seed %d: %s; %d amiss", MUTATIONS, seed, outcomes, amiss.size());
        assertEquals(List.of(), amiss.stream().limit(MOST_SHOWN).toList(), () -> "seed " + seed + ", " + amiss.size());
        assertTrue(outcomes.containsKey("recorded"), outcomes::toString);
    }

    /** What an editor would write, but for one text. */
    private static JsonObject nearly(Fuzzer fuzzer, int number) {
        List<Map.Entry<String, Map<String, Object>>> drafts = Drafts.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        Map.Entry<String, Map<String, Object>> draft = drafts.get(number % drafts.size());
        return fuzzer.nearly(GraphQl.text(draft.getKey()), whole(draft));
    }

    /** With words of all the kinds that an input of a statement and of a meeting holds. */
    private static Map<String, Object> whole(Map.Entry<String, Map<String, Object>> draft) {
        return switch (draft.getKey()) {
            case "record-statement" ->
                Drafts.with(
                        draft.getValue(),
                        "positions",
                        List.of(Map.of(
                                "meeting", "singapore-2018",
                                "condition", "if asked",
                                "wording", "It may be,",
                                "wordingBy", "SPEAKER")),
                        "reports",
                        List.of(Drafts.with(
                                Drafts.report("paris-likely-2018-10-23"),
                                "hedge",
                                "reportedly",
                                "conveyedBy",
                                "putin-paris-suggestion-2018-10-23")));
            case "record-meeting" ->
                Drafts.with(
                        draft.getValue(), "partOf", "singapore-2018", "plannedDuration", Map.of("wording", "brief"));
            default -> draft.getValue();
        };
    }

    /** Which names and words of the record show nothing. */
    private static Stream<String> blank(Object value, String place) {
        if (value instanceof JsonObject object) {
            return object.fieldNames().stream().flatMap(name -> blank(object.getValue(name), place + "." + name));
        }
        if (value instanceof JsonArray list) {
            return list.stream().flatMap(one -> blank(one, place + "[]"));
        }
        return value instanceof String text && text.codePoints().allMatch(FuzzWritesTest::showsNothing)
                ? Stream.of("blank: " + place)
                : Stream.empty();
    }

    private static boolean showsNothing(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static String outcome(JsonObject answer) {
        return answer.containsKey("errors")
                ? answer.getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code")
                : "recorded";
    }
}
