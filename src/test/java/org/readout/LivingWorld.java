package org.readout;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readout.LivingModel.Content;
import org.readout.LivingModel.Kind;
import org.readout.LivingRecordIT.Act;
import org.readout.LivingRecordIT.Step;

/** A server to which is done what a story tells, under slugs of the story's own. */
final class LivingWorld {

    private static final Map<Kind, String> FIELDS = Map.of(
            Kind.TOPIC, "name statements { totalCount }",
            Kind.ACTOR, "name statements { totalCount }",
            Kind.MEETING, "title participants { actor { slug } } topics { slug } statements { totalCount }",
            Kind.STATEMENT, "summary speaker { slug } positions { meeting { slug } } topics { slug }");

    private final Caller editor;
    private final LivingModel model;
    private final Map<String, String> ids = new HashMap<>();
    private Step step;
    private String slug;
    private Content content;
    private String target;
    private String other;

    LivingWorld(Caller editor) {
        this.editor = editor;
        model = new LivingModel(Long.toString(System.nanoTime(), 36));
    }

    /** What the server ought to say. */
    LivingModel model() {
        return model;
    }

    /** Chooses what a step is about before the model does it. */
    void choose(Step next) {
        step = next;
        List<String> own = model.slugs(next.kind());
        slug = model.nextSlug(next.kind());
        content = model.content(next);
        if (!own.isEmpty()) {
            target = own.get((next.act() == Act.CORRECT ? next.other() : next.one()) % own.size());
            other = own.get(next.other() % own.size());
        } else {
            target = null;
        }
    }

    /** What the server makes of the step that was chosen. */
    String done() {
        if (step.act() != Act.RECORD && target == null
                || (step.act() == Act.RECORD || step.act() == Act.CORRECT) && content == null) {
            return "none";
        }
        String type =
                step.kind().name().charAt(0) + step.kind().name().substring(1).toLowerCase(Locale.ROOT);
        String name = type.toLowerCase(Locale.ROOT);
        return switch (step.act()) {
            case RECORD -> {
                Caller.Answer answer = editor.ask(
                        "mutation ($input: %1$sInput!) { done: record%1$s(input: $input) { created node: %2$s { id } } }"
                                .formatted(type, name),
                        Map.of("input", input(slug)));
                if (answer.isWhole()) {
                    ids.put(
                            slug,
                            answer.body()
                                    .getJsonObject("data")
                                    .getJsonObject("done")
                                    .getJsonObject("node")
                                    .getString("id"));
                }
                yield outcome(answer, true);
            }
            case CORRECT ->
                outcome(
                        editor.ask(
                                "mutation ($input: %1$sInput!) { done: correct%1$s(input: $input, reason: \"So.\") { created } }"
                                        .formatted(type),
                                Map.of("input", input(target))),
                        true);
            case RETRACT -> changed("retract(id: $id, reason: \"So.\")", Map.of("id", ids.get(target)), "$id: ID!");
            case MERGE ->
                changed(
                        "merge(from: $from, into: $into, reason: \"So.\")",
                        Map.of("from", ids.get(target), "into", ids.get(other)),
                        "$from: ID!, $into: ID!");
            case RESTORE ->
                changed(
                        "restore(id: $id, revision: $revision, reason: \"So.\")",
                        Map.of("id", ids.get(target), "revision", step.other() % 6 + 1),
                        "$id: ID!, $revision: Int!");
        };
    }

    /** These payloads do not say whether something changed: the journal does. */
    private String changed(String mutation, Map<String, Object> variables, String declared) {
        String before = lastChange();
        Caller.Answer answer =
                editor.ask("mutation (" + declared + ") { done: " + mutation + " { node { id } } }", variables);
        return answer.isWhole() ? lastChange().equals(before) ? "unchanged" : "done" : outcome(answer, false);
    }

    private String lastChange() {
        return editor.ask("{ changes(last: 1) { pageInfo { endCursor } } }", Map.of())
                .body()
                .encode();
    }

    private static String outcome(Caller.Answer answer, boolean tells) {
        if (!answer.isWhole()) {
            return answer.code();
        }
        return tells
                        && answer.body()
                                .getJsonObject("data")
                                .getJsonObject("done")
                                .getBoolean("created")
                ? "done"
                : "unchanged";
    }

    private Map<String, Object> input(String of) {
        return switch (step.kind()) {
            case TOPIC -> Map.of("slug", of, "name", content.text());
            case ACTOR -> Map.of("slug", of, "kind", "OFFICIAL", "name", content.text());
            case MEETING ->
                Map.of(
                        "slug",
                        of,
                        "title",
                        content.text(),
                        "format",
                        "BILATERAL",
                        "disclosed",
                        true,
                        "participants",
                        content.actors().stream()
                                .map(actor -> Map.of("actor", actor))
                                .toList(),
                        "topics",
                        content.topics());
            case STATEMENT ->
                Map.of(
                        "slug", of,
                        "speaker", content.actors().get(0),
                        "form", "PARAPHRASE",
                        "summary", content.text(),
                        "saidOn", Map.of("edtf", "2018-10-20"),
                        "positions",
                                content.meetings().stream()
                                        .map(meeting -> Map.of("meeting", meeting))
                                        .toList(),
                        "topics", content.topics(),
                        "reports", List.of(Map.of("article", "paris-likely-2018-10-23")));
        };
    }

    /** What the graph says of each slug that was ever given. */
    Map<String, String> told() {
        Map<String, String> aliases = new TreeMap<>();
        StringBuilder query = new StringBuilder("{");
        for (Kind kind : Kind.values()) {
            for (String one : model.slugs(kind)) {
                String alias = "a" + aliases.size();
                aliases.put(alias, one);
                query.append(" %s: %s(slug: \"%s\") { slug ... on Recorded { revision state } ... on %s { %s } }"
                        .formatted(alias, kind.name().toLowerCase(Locale.ROOT), one, type(kind), FIELDS.get(kind)));
            }
        }
        Map<String, String> told = new TreeMap<>();
        if (!aliases.isEmpty()) {
            JsonObject answer =
                    editor.ask(query.append(" }").toString(), Map.of()).body();
            if (answer.containsKey("errors")) {
                throw new AssertionError(answer.encode());
            }
            aliases.forEach((alias, one) ->
                    told.put(one, told(answer.getJsonObject("data").getJsonObject(alias))));
        }
        return told;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TOPIC -> "Topic";
            case ACTOR -> "Actor";
            case MEETING -> "Meeting";
            case STATEMENT -> "Statement";
        };
    }

    private static String told(JsonObject node) {
        String actors = node.containsKey("speaker")
                ? "[" + node.getJsonObject("speaker").getString("slug") + "]"
                : slugs(node, "participants", "actor");
        return String.join(
                " ",
                node.getString("slug"),
                String.valueOf(node.getInteger("revision")),
                node.getString("state"),
                node.getString("name", node.getString("title", node.getString("summary"))),
                actors,
                slugs(node, "positions", "meeting"),
                slugs(node, "topics", null),
                node.containsKey("statements")
                        ? "said " + node.getJsonObject("statements").getInteger("totalCount")
                        : "");
    }

    private static String slugs(JsonObject node, String list, String within) {
        return node.getJsonArray(list, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(one -> within == null ? one : one.getJsonObject(within))
                .map(one -> one.getString("slug"))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
