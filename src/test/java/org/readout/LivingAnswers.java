package org.readout;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.LivingModel.Kind;

/** What a server says of the records of a story, in the words of {@link LivingReasoning}. */
final class LivingAnswers {

    /** As many as a document may have at its root. */
    private static final int FIELDS_AT_ONCE = 20;

    private static final String CONTRADICTIONS = " contradictions(first: 100) { totalCount nodes"
            + " { kind basis note revision earlier { slug } later { slug } meeting { slug } } }";
    private static final Map<Kind, String> FIELDS = Map.of(
            Kind.TOPIC,
            "name statements { totalCount }",
            Kind.ACTOR,
            "name statements { totalCount }",
            Kind.MEETING,
            "title participants { actor { slug } } topics { slug } statements { totalCount } status"
                    + " statusHistory { status date { edtf } note }" + CONTRADICTIONS,
            Kind.STATEMENT,
            "summary speaker { slug } positions { meeting { slug } } topics { slug }" + CONTRADICTIONS,
            Kind.STATUS_CHANGE,
            "given: status note assertedBy { slug } meeting { slug } statement { slug }");

    private final Caller editor;
    private final LivingModel model;
    private final Map<String, String> ids;

    LivingAnswers(Caller editor, LivingModel model, Map<String, String> ids) {
        this.editor = editor;
        this.model = model;
        this.ids = ids;
    }

    static String type(Kind kind) {
        return Stream.of(kind.name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        FIELDS.forEach((kind, fields) -> {
            List<String> slugs = model.slugs(kind);
            for (int from = 0; from < slugs.size(); from += FIELDS_AT_ONCE) {
                tell(kind, fields, slugs.subList(from, Math.min(slugs.size(), from + FIELDS_AT_ONCE)), told);
            }
        });
        model.words().forEach(word -> told.put(word, found(word).toString()));
        return told;
    }

    private void tell(Kind kind, String fields, List<String> slugs, Map<String, String> told) {
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < slugs.size(); i++) {
            query.append(" a%d: %s { ... on Recorded { revision state } ... on %s { %s %s } }"
                    .formatted(
                            i,
                            kind.isNamed()
                                    ? "%s(slug: \"%s\")".formatted(kind.name().toLowerCase(Locale.ROOT), slugs.get(i))
                                    : "node(id: \"%s\")".formatted(ids.get(slugs.get(i))),
                            type(kind),
                            kind.isNamed() ? "slug" : "",
                            fields));
        }
        JsonObject found = data(query.append(" }").toString());
        for (int i = 0; i < slugs.size(); i++) {
            told.put(slugs.get(i), told(found.getJsonObject("a" + i)));
        }
    }

    private Set<String> found(String word) {
        JsonObject page = data("{ search(query: \"%s\", first: 100) { totalCount nodes { %s } } }"
                        .formatted(
                                word,
                                Stream.of("Official", "Meeting", "Statement")
                                        .map(type -> "... on " + type + " { slug }")
                                        .collect(Collectors.joining(" "))))
                .getJsonObject("search");
        Set<String> slugs = new TreeSet<>(objects(page, "nodes").stream()
                .map(node -> node.getString("slug"))
                .toList());
        if (slugs.size() != page.getInteger("totalCount")) {
            throw new AssertionError(page.encode());
        }
        return slugs;
    }

    private JsonObject data(String query) {
        JsonObject answer = editor.ask(query, Map.of()).body();
        if (answer.containsKey("errors")) {
            throw new AssertionError(answer.encode());
        }
        return answer.getJsonObject("data");
    }

    private static String told(JsonObject node) {
        List<String> told = new ArrayList<>(List.of(
                node.getString("slug", node.getString("given")),
                String.valueOf(node.getInteger("revision")),
                node.getString("state"),
                Stream.of("name", "title", "summary", "note")
                        .filter(node::containsKey)
                        .map(node::getString)
                        .findFirst()
                        .orElseThrow(),
                node.containsKey("speaker")
                        ? slug(node, "speaker")
                        : node.containsKey("assertedBy")
                                ? slugs(node, "assertedBy", null)
                                : slugs(node, "participants", "actor"),
                node.containsKey("given") ? slug(node, "meeting") : slugs(node, "positions", "meeting"),
                slugs(node, "topics", null)));
        if (node.containsKey("given")) {
            told.add(slug(node, "statement"));
        }
        if (node.containsKey("statements")) {
            told.add("said " + node.getJsonObject("statements").getInteger("totalCount"));
        }
        if (node.containsKey("statusHistory")) {
            told.add("status " + node.getString("status") + " "
                    + objects(node, "statusHistory").stream()
                            .map(change ->
                                    day(change) + " " + change.getString("status") + " " + change.getString("note"))
                            .toList());
        }
        if (node.containsKey("contradictions")) {
            told.add("contradictions " + contradictions(node.getJsonObject("contradictions")));
        }
        return String.join(" ", told);
    }

    private static int day(JsonObject change) {
        String edtf = change.getJsonObject("date").getString("edtf");
        return Integer.parseInt(edtf.substring(edtf.length() - 2));
    }

    private static Set<String> contradictions(JsonObject page) {
        Set<String> told = new TreeSet<>();
        for (JsonObject one : objects(page, "nodes")) {
            boolean editorial = one.getString("basis").equals("EDITORIAL");
            JsonObject meeting = one.getJsonObject("meeting");
            told.add(String.join(
                    " ",
                    one.getString("kind"),
                    new TreeSet<>(List.of(
                                    one.getJsonObject("earlier").getString("slug"),
                                    one.getJsonObject("later").getString("slug")))
                            .toString(),
                    meeting == null ? null : meeting.getString("slug"),
                    one.getString("note"),
                    String.valueOf(editorial ? one.getInteger("revision") : 0)));
        }
        if (told.size() != page.getInteger("totalCount")) {
            throw new AssertionError(page.encode());
        }
        return told;
    }

    private static String slug(JsonObject node, String field) {
        JsonObject one = node.getJsonObject(field);
        return one == null ? "[]" : "[" + one.getString("slug") + "]";
    }

    private static String slugs(JsonObject node, String list, String within) {
        return objects(node, list).stream()
                .map(one -> within == null ? one : one.getJsonObject(within))
                .map(one -> one.getString("slug"))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<JsonObject> objects(JsonObject node, String list) {
        return node.getJsonArray(list, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
