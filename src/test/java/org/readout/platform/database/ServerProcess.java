package org.readout.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.readout.PackagedJar;

/** The packaged server in a process of its own, on a free port, with nothing in its environment but what a test gives it. */
public record ServerProcess(Process process, Path log) implements AutoCloseable {

    /** So long a start may take on a machine that does much else. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    /** Returns at once; {@link #started()} waits. */
    public static ServerProcess launch(Map<String, String> environment) throws IOException {
        return launch("1g", environment);
    }

    /** @param heap the largest, as {@code 160m} */
    public static ServerProcess launch(String heap, Map<String, String> environment) throws IOException {
        return launch(PackagedJar.command(heap, environment));
    }

    public static ServerProcess launch(ProcessBuilder command) throws IOException {
        Path log = Files.createTempFile("readout-", ".log");
        log.toFile().deleteOnExit();
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        command.environment().put("QUARKUS_HTTP_PORT", "0");
        // the clients of tests keep connections that they ask nothing on
        command.environment().putIfAbsent("READOUT_SHUTDOWN_IDLE", "0s");
        return new ServerProcess(command.start(), log);
    }

    public ServerProcess started() {
        await().atMost(LIMIT)
                .until(() -> !process.isAlive() || LISTENING.matcher(output()).find());
        if (!process.isAlive()) {
            throw new AssertionError("The server did not start:\n" + output());
        }
        return this;
    }

    int exitCode() {
        return process.onExit().orTimeout(LIMIT.toSeconds(), SECONDS).join().exitValue();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What {@code /q/health/} answers, without white space. */
    public String health(String kind) {
        return get("/q/health/" + kind).replaceAll("\\s", "");
    }

    /** The sum of a counter's values, of those of its series that have that tag. */
    public double metric(String name, String tag) {
        return get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String get(String path) {
        URI uri = URI.create("http://localhost:" + port() + path);
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).timeout(LIMIT).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    public int port() {
        return Integer.parseInt(
                LISTENING.matcher(output()).results().findFirst().orElseThrow().group(1));
    }

    public void awaitReady(boolean ready) {
        String status = "{\"status\":\"" + (ready ? "UP" : "DOWN");
        await().atMost(LIMIT).until(() -> health("ready").startsWith(status));
    }

    public void stop() {
        process.destroy();
        exitCode();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        stop();
    }
}
