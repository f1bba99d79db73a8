package org.readout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What editors write, about things of the first record. */
public final class Drafts {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Drafts() {}

    /** A slug that nothing has. */
    public static String slug(String beginning) {
        return beginning + "-" + NEXT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    /** One valid input for each mutation that records something, by the mutation's document. */
    public static Map<String, Map<String, Object>> all() {
        return Map.of(
                "record-actor", actor(slug("actor")),
                "record-event", event(slug("event")),
                "record-meeting", meeting(slug("meeting")),
                "record-status-change", statusChange(slug("note")),
                "record-article", article(slug("article")),
                "record-statement", statement(slug("statement")),
                "record-contradiction", contradiction());
    }

    /** The documents of these mutations, in an order that stays. */
    public static List<String> documents() {
        return all().keySet().stream().sorted().toList();
    }

    public static Map<String, Object> actor(String slug) {
        return draft("slug", slug, "kind", "OFFICIAL", "name", "Someone", "country", "US");
    }

    public static Map<String, Object> event(String slug) {
        return draft(
                "slug",
                slug,
                "kind",
                "SUMMIT",
                "name",
                "A summit",
                "startsOn",
                Map.of("edtf", "2019-06-28"),
                "endsOn",
                Map.of("edtf", "2019-06-29"),
                "attendees",
                List.of("donald-trump"));
    }

    public static Map<String, Object> meeting(String slug) {
        return draft(
                "slug",
                slug,
                "title",
                "A meeting",
                "format",
                "BILATERAL",
                "participants",
                List.of(Map.of("actor", "donald-trump"), Map.of("actor", "vladimir-putin")));
    }

    public static Map<String, Object> statusChange(String note) {
        return draft(
                "meeting",
                "paris-2018",
                "status",
                "FLOATED",
                "date",
                Map.of("edtf", "2018-10-01"),
                "assertedBy",
                List.of("john-bolton"),
                "note",
                note);
    }

    public static Map<String, Object> article(String slug) {
        return draft("slug", slug, "outlet", "cnn", "headline", "A headline", "url", "https://example.org/a");
    }

    public static Map<String, Object> statement(String slug) {
        return draft(
                "slug",
                slug,
                "speaker",
                "john-bolton",
                "form",
                "QUOTATION",
                "summary",
                "It may be.",
                "saidOn",
                Map.of("edtf", "2018-10-20"),
                "positions",
                List.of(Map.of("meeting", "singapore-2018", "likelihood", "LIKELY")),
                "reports",
                List.of(report("paris-likely-2018-10-23")));
    }

    public static Map<String, Object> report(String article) {
        return draft(
                "article", article,
                "quotations", List.of("It may be,", "he’d said"),
                "relays", List.of(Map.of("actor", "tass")));
    }

    public static Map<String, Object> contradiction() {
        return draft(
                "kind", "BETWEEN_SOURCES",
                "earlier", "putin-paris-suggestion-2018-10-23",
                "later", "trump-probably-not-paris-2018-11-05",
                "note", "One says so and one does not.");
    }

    /** The same with other values for some fields. */
    public static Map<String, Object> with(Map<String, Object> draft, Object... namesAndValues) {
        Map<String, Object> changed = new HashMap<>(draft);
        changed.putAll(GraphQl.variables(namesAndValues));
        return changed;
    }

    private static Map<String, Object> draft(Object... namesAndValues) {
        return GraphQl.variables(namesAndValues);
    }
}
