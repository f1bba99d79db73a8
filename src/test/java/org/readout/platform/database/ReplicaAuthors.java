package org.readout.platform.database;

import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.readout.Caller;
import org.readout.Caller.Answer;
import org.readout.Drafts;
import org.readout.GraphQl;

/**
 * Authors who write at one server and read what they wrote at another, by the position that they were told, and then at the
 * first without it.
 */
final class ReplicaAuthors {

    private static final String WRITE = GraphQl.text("record-statement");
    private static final String READ = "query($slug: String!) { statement(slug: $slug) { slug } }";
    private static final String COUNT = "{ statements(first: 1) { totalCount } }";

    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    final AtomicInteger reads = new AtomicInteger();
    final Queue<String> failedWrites = new ConcurrentLinkedQueue<>();
    final Queue<String> failedReads = new ConcurrentLinkedQueue<>();

    /** Reads that were older than what their client had seen. */
    final Queue<String> old = new ConcurrentLinkedQueue<>();

    private final List<Caller> servers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong position = new AtomicLong();

    ReplicaAuthors(List<ServerProcess> servers) {
        this.servers = servers.stream().map(server -> new Caller(server.port())).toList();
    }

    /** So many authors write until so much more is acknowledged. */
    void write(int authors, int writes) throws Exception {
        int enough = acknowledged.size() + writes;
        ExecutorService people = Executors.newFixedThreadPool(authors);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < authors; i++) {
            all.add(people.submit(() -> {
                long counted = 0;
                while (acknowledged.size() < enough) {
                    counted = write(next.getAndIncrement(), counted);
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        people.shutdown();
    }

    private long write(int number, long counted) {
        int server = number % servers.size();
        String slug = Drafts.slug("by-position");
        Answer written = ask(server, WRITE, Map.of("input", Drafts.statement(slug)), null);
        if (written == null || written.body().containsKey("errors")) {
            failedWrites.add(String.valueOf(written));
            return counted;
        }
        acknowledged.add(slug);
        String told = written.position();
        if (told == null
                || !told.equals(written.body()
                        .getJsonObject("extensions", new JsonObject())
                        .getValue("position", "none")
                        .toString())) {
            old.add("a mutation without its position: " + written);
            return counted;
        }
        position.accumulateAndGet(Long.parseLong(told), Math::max);
        int other = (server + 1) % servers.size();
        expect(ask(other, READ, Map.of("slug", slug), told), slug, told);
        expect(ask(server, READ, Map.of("slug", slug), null), slug, null);
        return count(ask((server + 2) % servers.size(), COUNT, Map.of(), told), counted);
    }

    private void expect(Answer read, String slug, String position) {
        if (read == null || read.body().containsKey("errors")) {
            failedReads.add(String.valueOf(read));
        } else if (read.body().getJsonObject("data").getJsonObject("statement") == null) {
            old.add(slug + " is not there at " + position + ": " + read);
        } else if (position != null
                && (read.position() == null || Long.parseLong(read.position()) < Long.parseLong(position))) {
            old.add("told less than " + position + ": " + read);
        }
        reads.incrementAndGet();
    }

    /** What an author counts never falls. */
    private long count(Answer read, long counted) {
        reads.incrementAndGet();
        if (read == null || read.body().containsKey("errors")) {
            failedReads.add(String.valueOf(read));
            return counted;
        }
        long now = read.body().getJsonObject("data").getJsonObject("statements").getLong("totalCount");
        if (now < counted) {
            old.add("counted " + counted + ", then " + now);
        }
        return now;
    }

    /** The body of a server's answer, to whoever has seen all that was acknowledged. */
    String answer(int server, String query) {
        Answer reply = ask(server, query, Map.of(), position.toString());
        return reply == null ? "none" : reply.body().encode();
    }

    /** Returns null where the server does not answer. */
    private Answer ask(int server, String query, Map<String, ?> variables, String seen) {
        try {
            return servers.get(server).ask(query, variables, seen);
        } catch (UncheckedIOException unanswered) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "%d writes acknowledged, %d failed; %d reads, %d failed, %d old"
                .formatted(acknowledged.size(), failedWrites.size(), reads.get(), failedReads.size(), old.size());
    }
}
