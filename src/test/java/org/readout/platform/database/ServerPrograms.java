package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programs of a PostgreSQL server, as tests run them: the newest that Debian's packages have installed, for these can dump, or
 * else the embedded ones.
 */
record ServerPrograms(Path folder) {

    /** @param scratch a folder that is not there yet, for what is started to unpack the embedded ones */
    static ServerPrograms found(Path scratch) throws IOException {
        Path installed = installed();
        return new ServerPrograms(installed == null ? embedded(scratch) : installed);
    }

    private static Path installed() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Stream.of("initdb", "postgres", "pg_dump", "pg_restore")
                            .allMatch(name -> Files.exists(programs.resolve(name))))
                    .max(Path::compareTo)
                    .orElse(null);
        }
    }

    /** The library that unpacks them tells where by what it started. */
    private static Path embedded(Path scratch) throws IOException {
        EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of("target", "postgresql-programs").toFile())
                .setDataDirectory(scratch)
                .setCleanDataDirectory(false)
                .start()
                .close();
        return Path.of(Files.readString(scratch.resolve("postmaster.opts")).split(" ")[0])
                .getParent();
    }

    boolean canDump() {
        return Files.exists(folder.resolve("pg_dump"));
    }

    /** Runs one to its end, which must be a good one. */
    void run(String... words) throws IOException {
        Process program = command(words).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, program.onExit().join().exitValue(), said);
    }

    /** PostgreSQL runs for no root. */
    ProcessBuilder command(String... words) {
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.add(folder.resolve(words[0]).toString());
        command.addAll(List.of(words).subList(1, words.length));
        return new ProcessBuilder(command);
    }
}
