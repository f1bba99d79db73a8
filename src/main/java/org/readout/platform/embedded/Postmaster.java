package org.readout.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A PostgreSQL that a server left running on its cluster when it was killed. */
record Postmaster(Path cluster, ProcessHandle process) {

    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final int SECONDS_TO_STOP = 60;
    private static final int STATUS_LINE = 7;

    /**
     * The PostgreSQL that runs on the cluster, by its lock file. A file that names none is removed: PostgreSQL would do
     * so itself, but not where another program has since got the number.
     */
    static Optional<Postmaster> leftOn(Path cluster) throws IOException {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        Optional<Postmaster> left = number(lock)
                .flatMap(ProcessHandle::of)
                .filter(process -> serves(process.info(), cluster))
                .map(process -> new Postmaster(cluster, process));
        if (left.isEmpty()) {
            Files.delete(lock);
        }
        return left;
    }

    private static Optional<Long> number(Path lock) throws IOException {
        return Files.readAllLines(lock).stream()
                .limit(1)
                .filter(line -> line.matches("-?\\d+"))
                // Single-user mode marks its own by the sign.
                .map(line -> Math.abs(Long.parseLong(line)))
                .findFirst();
    }

    private static boolean serves(ProcessHandle.Info process, Path cluster) {
        boolean postgres =
                process.command().map(command -> command.contains("postgres")).orElse(true);
        List<String> arguments = process.arguments().map(List::of).orElse(List.of());
        return postgres && arguments.contains(cluster.toString());
    }

    /** As the server runs it before the postmaster, with other answers to signals. */
    private boolean isSingleUser() {
        return process.info().arguments().stream().flatMap(Stream::of).anyMatch("--single"::equals);
    }

    /** Whether the PostgreSQL that was started on the cluster serves, on its port and no other program. */
    static boolean isReadyOn(Path cluster) throws IOException {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return false;
        }
        List<String> lines = Files.readAllLines(lock);
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /**
     * Ends its sessions and writes all to disk: PostgreSQL's fast shutdown, which is its answer to an interrupt.
     *
     * @throws DatabaseStartException where it does not end in a minute
     */
    void stop() throws IOException {
        LOG.infof("Stopping the PostgreSQL that an earlier server left on %s (process %d)", cluster, process.pid());
        new ProcessBuilder("kill", isSingleUser() ? "-TERM" : "-INT", Long.toString(process.pid())).start();
        try {
            process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            throw new DatabaseStartException(
                    "The PostgreSQL that an earlier server left on %s (process %d) does not stop"
                            .formatted(cluster, process.pid()),
                    late);
        }
    }
}
