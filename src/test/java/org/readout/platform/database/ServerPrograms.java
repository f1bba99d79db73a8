package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.PostgresExtension;

/** The programs of a PostgreSQL server, as tests run them. */
record ServerPrograms(Path folder) {

    /** The newest that Debian's packages have installed, which can dump; empty where none can. */
    static Optional<ServerPrograms> installed() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Stream.of("initdb", "postgres", "pg_dump", "pg_restore")
                            .allMatch(name -> Files.exists(programs.resolve(name))))
                    .max(Path::compareTo)
                    .map(ServerPrograms::new);
        }
    }

    /**
     * Those of the version that tests run on, which cannot dump. The library that unpacks them tells where by what it started.
     *
     * @param scratch a folder that is not there yet, for what is started
     */
    static ServerPrograms embedded(Path scratch) throws IOException {
        PostgresExtension.builder()
                .setDataDirectory(scratch)
                .setCleanDataDirectory(false)
                .start()
                .close();
        return new ServerPrograms(
                Path.of(Files.readString(scratch.resolve("postmaster.opts")).split(" ")[0])
                        .getParent());
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
