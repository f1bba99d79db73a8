package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.graphql.http.Leaks;

/** Editors and readers who go on until they are stopped, whatever happens to their server, and count what they are told. */
final class Load implements AutoCloseable {

    private static final int EDITORS = 4;
    private static final int READERS = 4;
    private static final long PAUSE_MILLIS = 5;
    private static final String READ = """
            { meetings(first: 5) { nodes { slug statements(first: 5) { nodes { slug speaker { slug } } } } } }
            """;
    private static final String WRITE = GraphQl.text("record-statement");

    /** What somebody sent, and what was acknowledged of it, by slugs. */
    final Set<String> sent = ConcurrentHashMap.newKeySet();

    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger failedReads = new AtomicInteger();
    final AtomicInteger failedWrites = new AtomicInteger();
    final AtomicInteger unanswered = new AtomicInteger();
    final Map<String, Integer> codes = new ConcurrentHashMap<>();

    /** Answers that no client should get, whatever is wrong. */
    final Queue<String> unfit = new ConcurrentLinkedQueue<>();

    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(EDITORS + READERS);

    private Load() {}

    static Load on(ServerProcess server) {
        Load load = new Load();
        Caller caller = new Caller(server.port());
        for (int i = 0; i < EDITORS; i++) {
            load.people.scheduleWithFixedDelay(() -> load.write(caller), 0, PAUSE_MILLIS, MILLISECONDS);
        }
        for (int i = 0; i < READERS; i++) {
            load.people.scheduleWithFixedDelay(() -> load.read(caller), 0, PAUSE_MILLIS, MILLISECONDS);
        }
        return load;
    }

    private void write(Caller caller) {
        String slug = Drafts.slug("under-load");
        sent.add(slug);
        if (succeeds(caller, WRITE, Map.of("input", Drafts.statement(slug)))) {
            acknowledged.add(slug);
        } else {
            failedWrites.incrementAndGet();
        }
    }

    private void read(Caller caller) {
        (succeeds(caller, READ, Map.of()) ? reads : failedReads).incrementAndGet();
    }

    private boolean succeeds(Caller caller, String document, Map<String, ?> variables) {
        try {
            Caller.Answer answer = caller.ask(document, variables);
            if (!answer.isWhole()) {
                codes.merge(String.valueOf(answer.code()), 1, Integer::sum);
                note(answer);
            }
            return answer.isWhole();
        } catch (RuntimeException noAnswer) {
            unanswered.incrementAndGet();
            return false;
        }
    }

    private void note(Caller.Answer answer) {
        String text = answer.body().encode();
        if (answer.code() == null || Leaks.isIn(text)) {
            unfit.add(text);
        }
    }

    /** What they counted, in words. */
    @Override
    public String toString() {
        return "%d writes acknowledged, %d failed; %d reads answered, %d failed; %d without an answer; errors %s"
                .formatted(
                        acknowledged.size(),
                        failedWrites.get(),
                        reads.get(),
                        failedReads.get(),
                        unanswered.get(),
                        new TreeMap<>(codes));
    }

    @Override
    public void close() {
        people.shutdown();
        await().atMost(ofSeconds(60)).until(people::isTerminated);
    }
}
