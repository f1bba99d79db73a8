package org.readout.platform.database;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.readout.Caller;
import org.readout.PostgresServer;

/** Writes at random to a few records, which refer to each other. */
final class RowCacheWriter {

    static final int RECORDS = 8;
    static final List<String> KINDS = List.of("Actor", "Topic", "Event", "Meeting", "Article");

    /** One in so many writes stops one of the connections that listen. */
    private static final int SELDOM = 40;

    private static final String CHANGE = "select set_config('readout.change', 'CORRECTED', false);";

    private final Random random;
    private final PostgresServer primary;
    private final List<Caller> editors;
    private final Map<String, Integer> done = new TreeMap<>();

    RowCacheWriter(Random random, PostgresServer primary, List<Integer> ports) {
        this.random = random;
        this.primary = primary;
        editors = ports.stream().map(Caller::new).toList();
    }

    static String slug(String kind, int number) {
        return "kept-" + kind.toLowerCase() + "-" + number;
    }

    void begin() {
        KINDS.forEach(kind -> IntStream.range(0, RECORDS).forEach(number -> record(kind, number)));
    }

    void write(int times) {
        for (int i = 0; i < times; i++) {
            if (random.nextInt(SELDOM) == 0) {
                disturb();
            } else {
                change();
            }
        }
    }

    private void disturb() {
        switch (random.nextInt(3)) {
            case 0 -> {
                primary.value(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where query ilike 'listen%'");
                count("deaf");
            }
            case 1 -> {
                primary.value("select journal_restored()");
                count("restored");
            }
            default -> {
                // more at once than an announcement names
                primary.execute(CHANGE + """
                        insert into actor (id, slug, kind, name)
                        select gen_random_uuid(), 'kept-many-' || n, 'OFFICIAL', 'One of many' from generate_series(1, 150) n
                        on conflict do nothing;
                        update actor set name = name || '.', revision = revision + 1 where slug like 'kept-%'
                        """);
                count("many");
            }
        }
    }

    private void change() {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        int number = random.nextInt(RECORDS);
        switch (random.nextInt(8)) {
            case 0 -> merge(kind, number, random.nextInt(RECORDS));
            case 1 -> byId(kind, number, "retract(id: $id, reason: \"So.\")");
            case 2 -> byId(kind, number, "restore(id: $id, revision: 1, reason: \"So.\")");
            case 3 -> record(kind, number);
            case 4 -> {
                primary.execute(CHANGE
                        + "update %s set %s = 'By hand %d', revision = revision + 1 where slug = '%s'"
                                .formatted(kind, name(kind), random.nextInt(1000), slug(kind, number)));
                count("by hand");
            }
            default ->
                ask(
                        "correct",
                        "mutation ($input: %1$sInput!) { correct%1$s(input: $input, reason: \"So.\") { %2$s { slug } } }"
                                .formatted(kind, kind.toLowerCase()),
                        Map.of("input", input(kind, number)));
        }
    }

    private void record(String kind, int number) {
        ask(
                "record",
                "mutation ($input: %1$sInput!) { record%1$s(input: $input) { %2$s { slug } } }"
                        .formatted(kind, kind.toLowerCase()),
                Map.of("input", input(kind, number)));
    }

    private void merge(String kind, int one, int other) {
        String gone = id(kind, one);
        String kept = id(kind, other);
        if (gone != null && kept != null && !gone.equals(kept)) {
            ask(
                    "merge",
                    "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"So.\") { node { id } } }",
                    Map.of("from", gone, "into", kept));
        }
    }

    private void byId(String kind, int number, String mutation) {
        String id = id(kind, number);
        if (id != null) {
            ask(
                    mutation.substring(0, mutation.indexOf('(')),
                    "mutation ($id: ID!) { " + mutation + " { node { id } } }",
                    Map.of("id", id));
        }
    }

    private String id(String kind, int number) {
        JsonObject data = editor().ask(
                        "{ one: %s(slug: \"%s\") { id } }".formatted(kind.toLowerCase(), slug(kind, number)), Map.of())
                .body()
                .getJsonObject("data");
        JsonObject one = data == null ? null : data.getJsonObject("one");
        return one == null ? null : one.getString("id");
    }

    /** What is refused is refused: all that counts is what the servers say afterwards. */
    private void ask(String what, String mutation, Map<String, Object> variables) {
        Caller.Answer answer = editor().ask(mutation, variables);
        count(answer.isWhole() ? what : what + " refused");
    }

    private Caller editor() {
        return editors.get(random.nextInt(editors.size()));
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private Map<String, Object> input(String kind, int number) {
        Map<String, Object> input = new HashMap<>(Map.of("slug", slug(kind, number)));
        input.put(name(kind), "Name " + random.nextInt(1000));
        switch (kind) {
            case "Actor" -> {
                input.put("kind", number == 0 ? "OUTLET" : "LEADER");
                input.put("country", random.nextBoolean() ? "US" : "RU");
                if (number == 0) {
                    input.put("outletKind", "NEWSPAPER");
                } else {
                    input.put("aliases", names("Alias "));
                }
            }
            case "Event" -> {
                input.put("kind", "SUMMIT");
                input.put("attendees", others("Actor"));
            }
            case "Meeting" -> {
                input.put("format", "BILATERAL");
                input.put("event", random.nextBoolean() ? slug("Event", random.nextInt(RECORDS)) : null);
                input.put("topics", others("Topic"));
                input.put(
                        "participants",
                        others("Actor").stream()
                                .map(actor -> Map.of("actor", actor))
                                .toList());
            }
            case "Article" -> {
                input.put("outlet", random.nextBoolean() ? slug("Actor", 0) : null);
                input.put("url", "https://example.org/" + random.nextInt(1000));
                input.put("authors", names("Author "));
            }
            default -> {}
        }
        return input;
    }

    private static String name(String kind) {
        return switch (kind) {
            case "Meeting" -> "title";
            case "Article" -> "headline";
            default -> "name";
        };
    }

    private List<String> names(String prefix) {
        return random.ints(random.nextInt(3), 0, 1000)
                .distinct()
                .mapToObj(n -> prefix + n)
                .toList();
    }

    private List<String> others(String kind) {
        List<String> slugs = new ArrayList<>();
        random.ints(1 + random.nextInt(3), 1, RECORDS).distinct().forEach(n -> slugs.add(slug(kind, n)));
        return slugs;
    }

    @Override
    public String toString() {
        return done.toString();
    }
}
