package org.readout.graphql.warmup;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the record has of late, as documents ask for it.
 *
 * @param slugs of records by the field that finds one by its slug, as {@code meeting}
 * @param words that stand in one statement, for searches
 * @param days on which statements were made
 */
record RecordSample(Map<String, List<String>> slugs, List<String> words, List<String> days) {

    private static final String STATEMENT = "statement";

    /** Long enough to tell statements apart. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,30}");

    /** @param data of the document that samples the record, whose lists are called as the fields that find one of them */
    static RecordSample of(JsonObject data) {
        Map<String, List<String>> slugs = new HashMap<>();
        data.fieldNames().forEach(kind -> slugs.put(kind, texts(data, kind, "slug")));
        List<String> words = texts(data, STATEMENT, "summary").stream()
                .flatMap(RecordSample::pairs)
                .distinct()
                .toList();
        List<String> days = nodes(data, STATEMENT)
                .map(node -> node.getJsonObject("saidOn").getString("latest"))
                .distinct()
                .toList();
        return new RecordSample(slugs, words, days);
    }

    /** Slugs of records by what an argument calls them; empty where it has none of them. */
    List<String> slugs(String name) {
        return slugs.getOrDefault(name, List.of());
    }

    private static Stream<String> pairs(String summary) {
        List<String> words =
                WORD.matcher(summary).results().map(MatchResult::group).toList();
        return IntStream.range(1, words.size()).mapToObj(i -> words.get(i - 1) + " " + words.get(i));
    }

    private static List<String> texts(JsonObject data, String kind, String field) {
        List<String> texts = new ArrayList<>();
        nodes(data, kind).map(node -> node.getString(field)).forEach(texts::add);
        return texts;
    }

    private static Stream<JsonObject> nodes(JsonObject data, String kind) {
        JsonArray nodes = data.getJsonObject(kind).getJsonArray("nodes");
        return nodes.stream().map(JsonObject.class::cast);
    }
}
