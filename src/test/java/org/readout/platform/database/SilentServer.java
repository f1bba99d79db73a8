package org.readout.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes connections and says nothing on them. */
final class SilentServer implements AutoCloseable {

    private static final int BYTES = 1_000;

    private final ServerSocketChannel socket;
    private final List<SocketChannel> accepted = new CopyOnWriteArrayList<>();

    SilentServer() throws IOException {
        socket = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread thread = new Thread(this::accept, "silent-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel next = socket.accept();
                next.configureBlocking(false);
                accepted.add(next);
            }
        } catch (ClosedChannelException closed) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return socket.socket().getLocalPort();
    }

    /** How many there have been. */
    int connections() {
        return accepted.size();
    }

    /** How many are open. */
    long open() {
        return accepted.stream().filter(SilentServer::isOpen).count();
    }

    private static boolean isOpen(SocketChannel connection) {
        try {
            ByteBuffer heard = ByteBuffer.allocate(BYTES);
            while (heard.hasRemaining()) {
                int count = connection.read(heard);
                if (count <= 0) {
                    return count == 0;
                }
            }
            return true;
        } catch (IOException reset) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (SocketChannel each : accepted) {
            each.close();
        }
    }
}
