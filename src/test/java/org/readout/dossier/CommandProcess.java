package org.readout.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged executable with a command, as a process of its own. */
record CommandProcess(Process process, Path out, Path err) {

    private static final long SECONDS = 180;

    /** @param input of standard input; null for none */
    static CommandProcess launch(Map<String, String> environment, Path input, String... arguments) throws IOException {
        Path out = Files.createTempFile("readout-", ".out");
        Path err = Files.createTempFile("readout-", ".err");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                "target/quarkus-app/quarkus-run.jar"));
        words.addAll(List.of(arguments));
        ProcessBuilder command =
                new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        if (input != null) {
            command.redirectInput(input.toFile());
        }
        command.environment().keySet().removeIf(name -> name.matches("(QUARKUS|READOUT)_.*"));
        command.environment().putAll(environment);
        command.environment().put("READOUT_DATABASE_PROGRAMS", "target/postgresql-programs");
        return new CommandProcess(command.start(), out, err);
    }

    CommandProcess ended() {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It does not end:\n" + said());
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
        return this;
    }

    int status() {
        return ended().process.exitValue();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    String printed() throws IOException {
        return Files.readString(out);
    }

    String said() {
        try {
            return Files.readString(err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
