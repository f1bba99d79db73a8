package org.readout.journal;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.platform.database.ServerProcess;

/** Editors at several servers who record so many actors together, and send again what was not acknowledged. */
final class Editors implements AutoCloseable {

    private static final int AT_EACH_SERVER = 2;

    /** Mutations of a request, as many as there may be; each is a transaction of its own. */
    private static final int BATCH = 20;

    private static final String DOCUMENT = "mutation(%s) { %s }"
            .formatted(each("$i%d: ActorInput!"), each("w%1$d: recordActor(input: $i%1$d) { created }"));

    private final ExecutorService threads;
    private final AtomicInteger left;
    private final AtomicInteger acknowledged = new AtomicInteger();

    private Editors(int count, int writes) {
        threads = Executors.newFixedThreadPool(count);
        left = new AtomicInteger(writes / BATCH);
    }

    /** @param writes a multiple of 20 */
    static Editors at(List<ServerProcess> servers, int writes) {
        Editors editors = new Editors(servers.size() * AT_EACH_SERVER, writes);
        for (ServerProcess server : servers) {
            Caller caller = new Caller(server.port());
            IntStream.range(0, AT_EACH_SERVER).forEach(i -> editors.threads.execute(() -> editors.write(caller)));
        }
        editors.threads.shutdown();
        return editors;
    }

    private void write(Caller caller) {
        while (left.getAndDecrement() > 0) {
            Map<String, Object> inputs = new HashMap<>();
            IntStream.range(0, BATCH).forEach(i -> inputs.put("i" + i, Drafts.actor(Drafts.slug("actor"))));
            await().pollDelay(ZERO)
                    .pollInterval(ofMillis(50))
                    .atMost(ofMinutes(2))
                    .until(() -> caller.ask(DOCUMENT, inputs).isWhole());
            acknowledged.addAndGet(BATCH);
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    private static String each(String part) {
        return IntStream.range(0, BATCH).mapToObj(part::formatted).collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
