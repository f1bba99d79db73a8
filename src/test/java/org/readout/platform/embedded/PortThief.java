package org.readout.platform.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes a port once the server has chosen it and before PostgreSQL listens on it, and hands all on to another PostgreSQL. */
final class PortThief implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<ServerSocket> taken;
    private final int target;
    private volatile boolean served;

    /** @param sign the file that the server writes between the two */
    PortThief(Path sign, int port, int target) {
        this.target = target;
        taken = CompletableFuture.supplyAsync(() -> taken(sign, port), threads);
        taken.thenAcceptAsync(this::serve, threads);
    }

    private static ServerSocket taken(Path sign, int port) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(sign));
        try {
            return new ServerSocket(port, 50, LOOPBACK);
        } catch (IOException late) {
            throw new UncheckedIOException(late);
        }
    }

    private void serve(ServerSocket server) {
        try {
            while (true) {
                Socket client = server.accept();
                Socket other = new Socket(LOOPBACK, target);
                served = true;
                threads.execute(() -> pass(client, other));
                threads.execute(() -> pass(other, client));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream()) {
            input.transferTo(output);
        } catch (SocketException left) {
            // One side has hung up.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether somebody has taken it for what he looked for. */
    boolean hasServed() {
        return served;
    }

    @Override
    public void close() throws IOException {
        taken.join().close();
        threads.shutdown();
    }
}
