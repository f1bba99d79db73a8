package org.readout.dossier.imports;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.readout.Drafts;
import org.readout.Models;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.LineEntries;
import org.readout.dossier.document.RevisionInput;
import org.readout.dossier.progress.Progress;
import org.readout.writing.content.EntryKind;

/** Inputs with something in every part of them, to break and to record. */
final class InputDrafts {

    /** Mutations by the kind of what they record. */
    static final Map<EntryKind<?>, String> MUTATIONS = Map.of(
            Models.ACTOR, "record-actor",
            Models.EVENT, "record-event",
            Models.MEETING, "record-meeting",
            Models.ARTICLE, "record-article",
            Models.STATEMENT, "record-statement",
            Models.STATUS_CHANGE, "record-status-change",
            Models.CONTRADICTION, "record-contradiction");

    private InputDrafts() {}

    /** A whole input, with something in every list. */
    static JsonObject draft(EntryKind<?> kind) {
        Map<String, Object> draft = new LinkedHashMap<>();
        if (kind == RevisionInput.KIND) {
            JsonObject content = draft(Models.STATEMENT);
            draft.put("slug", content.getString("slug"));
            draft.put("number", 2);
            draft.put("content", content.getMap());
            draft.put("reason", "A slip.");
            draft.put("by", "alice");
            draft.put("at", "2018-11-06T12:00:00Z");
        } else if (kind == Models.TOPIC) {
            draft.put("slug", Drafts.slug("topic"));
            draft.put("name", "Arms");
        } else {
            draft.putAll(Drafts.all().get(MUTATIONS.get(kind)));
        }
        JsonObject whole = new JsonObject(draft).copy();
        if (kind == Models.ACTOR) {
            set(whole, "aliases", List.of("Somebody"));
            set(whole, "wikidataId", "Q1");
            set(
                    whole,
                    "offices",
                    List.of(Map.of(
                            "title", "Minister",
                            "kind", "MINISTER",
                            "country", "US",
                            "heldFrom", Map.of("edtf", "2017?", "basis", "A guess."),
                            "heldUntil", Map.of("edtf", "2018?", "basis", "A guess."))));
        } else if (kind == Models.EVENT || kind == Models.MEETING) {
            set(whole, "place", Map.of("name", "A palace", "city", "Paris", "country", "FR"));
            if (kind == Models.EVENT) {
                set(whole, "series", "G20");
                set(whole, "startsOn", Map.of("edtf", "2018?", "basis", "A guess."));
                set(whole, "endsOn", Map.of("edtf", "2018?", "basis", "A guess."));
            } else {
                set(whole, "date", Map.of("edtf", "2018?", "basis", "A guess."));
                set(whole, "plannedDuration", Map.of("minutes", 30));
                set(whole, "topics", List.of("syria"));
            }
        } else if (kind == Models.ARTICLE) {
            set(whole, "publishedOn", Map.of("edtf", "2018?", "basis", "A guess."));
            set(whole, "authors", List.of("A. Writer"));
        } else if (kind == Models.STATEMENT) {
            set(whole, "quotation", "It may be,");
            set(whole, "saidOn", Map.of("edtf", "2018?", "basis", "A guess."));
            set(whole, "addressedTo", List.of("donald-trump"));
            set(whole, "events", List.of("helsinki-summit-2018"));
            set(whole, "topics", List.of("syria"));
            set(whole, "codes", List.of(Map.of("scheme", "CAMEO 1.1b3", "code", "036")));
        } else if (kind == Models.STATUS_CHANGE) {
            set(whole, "date", Map.of("edtf", "2018?", "basis", "A guess."));
        }
        return whole;
    }

    /** Puts a value at a path, as {@code reports[0].article}; what stands before it is there or is made. */
    static void set(JsonObject input, String path, Object value) {
        String[] steps = path.replace("[", ".[").split("\\.");
        Object at = input;
        for (int i = 0; i < steps.length - 1; i++) {
            at = child(at, steps[i], steps[i + 1].startsWith("["));
        }
        String last = steps[steps.length - 1];
        Object json = value instanceof Map<?, ?> || value instanceof List<?>
                ? new JsonObject(Map.of("value", value)).copy().getValue("value")
                : value;
        if (at instanceof JsonArray list) {
            list.set(index(last), json);
        } else {
            ((JsonObject) at).put(last, json);
        }
    }

    private static Object child(Object parent, String step, boolean list) {
        if (parent instanceof JsonArray array) {
            return array.getValue(index(step));
        }
        JsonObject object = (JsonObject) parent;
        if (object.getValue(step) == null) {
            object.put(step, list ? new JsonArray(new ArrayList<>(List.of(""))) : new JsonObject());
        }
        return object.getValue(step);
    }

    private static int index(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }

    /** Imports one line. */
    static Import.Count run(Import imports, EntryKind<?> kind, JsonObject input, Consumer<Entry.Refused> refused)
            throws SQLException, IOException {
        String line = new JsonObject().put(kind.name(), input).encode();
        String ascii = line.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
        try (Entries entries = new LineEntries(
                        Models.ALL, new ByteArrayInputStream(ascii.getBytes(StandardCharsets.US_ASCII)), "d");
                Progress progress = Progress.of("d", -1, System.err)) {
            return imports.run(entries, ImportOptions.strictly(false), progress, refused::accept);
        }
    }
}
