package org.readout.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The process that {@code postmaster.pid} in a cluster's folder names, left behind by a server that was killed. */
record Postmaster(Path cluster, ProcessHandle process) {

    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final int SECONDS_TO_STOP = 60;

    /**
     * The PostgreSQL that still runs on the cluster. A lock file that names no process is PostgreSQL's own to clear; one
     * whose number another program has since got would stop it from starting, and is removed.
     */
    static Optional<Postmaster> leftOn(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process =
                numberIn(file).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.filter(handle -> serves(handle, cluster)).isEmpty()) {
            Files.delete(file);
            return Optional.empty();
        }
        return process.map(handle -> new Postmaster(cluster, handle));
    }

    private static Optional<Long> numberIn(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf)
                .findFirst();
    }

    /** PostgreSQL keeps its data folder as working directory and as the argument of {@code -D}. */
    private static boolean serves(ProcessHandle process, Path cluster) {
        boolean postgres = process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        boolean here =
                process.info().arguments().map(List::of).orElse(List.of()).contains(cluster.toString());
        return postgres && here;
    }

    /** Ends the sessions and writes all to disk: PostgreSQL's fast shutdown, which is its answer to an interrupt. */
    void stop() throws IOException {
        LOG.infof("Stopping the PostgreSQL that an earlier server left on %s (process %d)", cluster, process.pid());
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        try {
            process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            throw new DatabaseRefusal(
                    "The PostgreSQL that an earlier server left on %s (process %d) does not stop"
                            .formatted(cluster, process.pid()),
                    late);
        }
    }
}
