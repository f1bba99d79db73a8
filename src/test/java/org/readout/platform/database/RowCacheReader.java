package org.readout.platform.database;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.readout.PostgresServer;

/** Asks servers that keep rows for what the journal has come to, and compares with a server that keeps none. */
final class RowCacheReader {

    private static final Map<String, String> FIELDS = Map.of(
            "Actor", "name wikidataId aliases country { code name } ... on Leader { offices { title } }",
            "Topic", "name",
            "Event", "name kind attendees { slug name }",
            "Meeting",
                    "title event { slug name } topics { slug name } participants { role actor { slug name country { code } } }",
            "Article", "headline url authors outlet { slug name }");
    private static final String MEETINGS =
            "{ meetings(first: 20, orderBy: {field: TITLE}) { nodes { slug %s } } }".formatted(FIELDS.get("Meeting"));

    final List<String> different = new ArrayList<>();
    int compared;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random;
    private final PostgresServer primary;
    private final List<Integer> ports;

    /** @param ports of servers, of which the first keeps nothing */
    RowCacheReader(Random random, PostgresServer primary, List<Integer> ports) {
        this.random = random;
        this.primary = primary;
        this.ports = ports;
    }

    /** Nothing that was recorded while they were asked tells them apart. */
    void compare() {
        String query = query();
        int server = 1 + random.nextInt(ports.size() - 1);
        String before = position();
        String kept = ask(server, query, before);
        String anew = ask(0, query, before);
        if (position().equals(before)) {
            compared++;
            if (!kept.equals(anew)) {
                different.add("%s: server %d says %s, not %s".formatted(query, server, kept, anew));
            }
        }
    }

    private String query() {
        int which = random.nextInt(RowCacheWriter.KINDS.size() + 1);
        if (which == RowCacheWriter.KINDS.size()) {
            return MEETINGS;
        }
        String kind = RowCacheWriter.KINDS.get(which);
        return "{ one: %s(slug: \"%s\") { slug %s } }"
                .formatted(
                        kind.toLowerCase(),
                        RowCacheWriter.slug(kind, random.nextInt(RowCacheWriter.RECORDS)),
                        FIELDS.get(kind));
    }

    private String position() {
        return primary.value("select position from journal_head");
    }

    /** How many rows, or lists of them, each server that keeps them did not have to read. */
    List<Double> rowsFromMemory() {
        return ports.stream().skip(1).map(port -> metric(port)).toList();
    }

    private double metric(int port) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/metrics"))
                        .build())
                .lines()
                .filter(line -> line.startsWith("readout_rows_total{from=\"memory\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String ask(int server, String query, String position) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + ports.get(server) + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Readout-Position", position)
                .POST(BodyPublishers.ofString(
                        new JsonObject().put("query", query).encode()))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
