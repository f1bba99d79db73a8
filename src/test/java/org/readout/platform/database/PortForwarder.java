package org.readout.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An address that leads to one server and then to another, as a name does that has moved: what is open stays where it was. */
final class PortForwarder implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile int target;

    PortForwarder(int target) throws IOException {
        this.target = target;
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Leads those who connect from now on to that port. */
    void lead(int port) {
        target = port;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(List.of(client, server));
                start(() -> copy(client, server));
                start(() -> copy(server, client));
            }
        } catch (SocketException closed) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "port-forwarder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
