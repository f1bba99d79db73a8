package org.readout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged executable with a command, as a process of its own. */
public record CommandProcess(Process process, Path out, Path err) {

    private static final long SECONDS = 180;

    /** @param input of standard input; null for none */
    public static CommandProcess launch(Map<String, String> environment, Path input, String... arguments)
            throws IOException {
        Path out = Files.createTempFile("readout-", ".out");
        Path err = Files.createTempFile("readout-", ".err");
        out.toFile().deleteOnExit();
        err.toFile().deleteOnExit();
        ProcessBuilder command = PackagedJar.command("256m", environment, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        if (input != null) {
            command.redirectInput(input.toFile());
        }
        return new CommandProcess(command.start(), out, err);
    }

    public CommandProcess ended() {
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

    public int status() {
        return ended().process.exitValue();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    public String printed() throws IOException {
        return Files.readString(out);
    }

    public String said() {
        try {
            return Files.readString(err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
