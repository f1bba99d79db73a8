package org.readout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.LivingModel.Content;
import org.readout.LivingModel.Kind;
import org.readout.LivingRecordIT.Act;
import org.readout.LivingRecordIT.Step;
import org.readout.graphql.NodeId;

/** A server to which is done what a story tells, under slugs of the story's own. */
final class LivingWorld {

    private final Caller editor;
    private final LivingModel model;
    private final Map<String, String> ids = new HashMap<>();
    private Step step;
    private String slug;
    private Content content;
    private String target;
    private String targetId;
    private String otherId;
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
            targetId = id(target);
            otherId = id(other);
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
        String type = LivingAnswers.type(step.kind());
        String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
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
                        step.kind().isNamed()
                                ? editor.ask(
                                        "mutation ($input: %1$sInput!) { done: correct%1$s(input: $input, reason: \"So.\") { created } }"
                                                .formatted(type),
                                        Map.of("input", input(target)))
                                : editor.ask(
                                        "mutation ($id: ID!, $input: %1$sInput!) { done: correct%1$s(id: $id, input: $input, reason: \"So.\") { created } }"
                                                .formatted(type),
                                        Map.of("id", targetId, "input", input(target))),
                        true);
            case RETRACT -> changed("retract(id: $id, reason: \"So.\")", Map.of("id", targetId), "$id: ID!");
            case MERGE ->
                changed(
                        "merge(from: $from, into: $into, reason: \"So.\")",
                        Map.of("from", targetId, "into", otherId),
                        "$from: ID!, $into: ID!");
            case RESTORE ->
                changed(
                        "restore(id: $id, revision: $revision, reason: \"So.\")",
                        Map.of("id", targetId, "revision", step.other() % 6 + 1),
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

    /** The contradiction of a kind between two statements on a meeting is called by all of them. */
    private String id(String of) {
        LivingModel.Entry present = model.present(of);
        if (present.kind != Kind.CONTRADICTION) {
            return ids.get(of);
        }
        Content about = present.content;
        String meeting =
                about.meetings().isEmpty() ? "null" : key(about.meetings().get(0));
        return new NodeId(
                        "Contradiction",
                        String.join(
                                "/",
                                "BETWEEN_SOURCES",
                                key(about.statements().get(0)),
                                key(about.statements().get(1)),
                                meeting))
                .stringValueForSerialization();
    }

    private String key(String of) {
        return new NodeId(ids.get(of)).key();
    }

    private Map<String, Object> input(String of) {
        Map<String, Object> input = new HashMap<>();
        if (step.kind().isNamed()) {
            input.put("slug", of);
        }
        switch (step.kind()) {
            case TOPIC -> input.put("name", content.text());
            case ACTOR -> {
                input.put("kind", "OFFICIAL");
                input.put("name", content.text());
                input.put("country", orNull(content.detail()));
            }
            case MEETING -> {
                input.put("title", content.text());
                input.put("format", "BILATERAL");
                input.put(
                        "participants",
                        content.actors().stream()
                                .map(actor -> Map.of("actor", actor))
                                .toList());
                input.put("topics", content.topics());
            }
            case STATEMENT -> {
                input.put("speaker", content.actors().get(0));
                input.put("form", "PARAPHRASE");
                input.put("summary", content.text());
                input.put("saidOn", day());
                input.put(
                        "positions",
                        content.meetings().stream().map(this::position).toList());
                input.put("topics", content.topics());
                input.put("reports", List.of(Map.of("article", "paris-likely-2018-10-23")));
            }
            case STATUS_CHANGE -> {
                input.put("meeting", content.meetings().get(0));
                input.put("status", content.detail());
                input.put("date", day());
                input.put("assertedBy", content.actors());
                input.put("statement", content.statements().stream().findFirst().orElse(null));
                input.put("note", content.text());
            }
            case CONTRADICTION -> {
                input.put("kind", "BETWEEN_SOURCES");
                input.put("earlier", content.statements().get(0));
                input.put("later", content.statements().get(1));
                input.put("meeting", content.meetings().stream().findFirst().orElse(null));
                input.put("note", content.text());
            }
        }
        return input;
    }

    private Map<String, Object> position(String meeting) {
        Map<String, Object> position = new HashMap<>(Map.of("meeting", meeting));
        position.put("likelihood", orNull(content.detail()));
        return position;
    }

    private Map<String, Object> day() {
        return Map.of("edtf", "2018-10-%02d".formatted(content.day()));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What the graph says of each slug that was ever given, and what is found by each word. */
    Map<String, String> told() {
        return new LivingAnswers(editor, model, ids).told();
    }
}
