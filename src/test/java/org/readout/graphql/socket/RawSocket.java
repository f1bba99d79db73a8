package org.readout.graphql.socket;

import io.restassured.RestAssured;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A client that sends the frames that a test has and answers none by itself (RFC 6455). */
final class RawSocket implements AutoCloseable {

    static final int TEXT = 0x81;
    static final int BEGINNING_OF_TEXT = 0x01;
    static final int CONTINUATION = 0x00;
    static final int PING = 0x89;

    private static final int CLOSE_OPCODE = 8;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final byte[] UNMASKING = new byte[4];

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final List<String> answer = new ArrayList<>();

    /** Opens one by a handshake with further headers. */
    RawSocket(String... headers) throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
        StringBuilder request = new StringBuilder("GET /graphql HTTP/1.1\r\n")
                .append("Host: localhost:" + RestAssured.port + "\r\n")
                .append("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")
                .append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        out.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        for (String line = line(); !line.isEmpty(); line = line()) {
            answer.add(line);
        }
    }

    /** One that is opened for GraphQL. */
    static RawSocket open() throws IOException {
        return new RawSocket("Sec-WebSocket-Protocol: graphql-transport-ws");
    }

    int status() {
        return Integer.parseInt(answer.get(0).split(" ")[1]);
    }

    /** A header of the handshake's answer; null where it has none. */
    String header(String name) {
        String beginning = name.toLowerCase(Locale.ROOT) + ": ";
        return answer.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElse(null);
    }

    void send(String text) throws IOException {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void frame(int begin, byte[] payload) throws IOException {
        unfinished(begin, payload.length, payload);
    }

    /** Announces a payload and sends the first of its bytes. */
    void unfinished(int begin, int length, byte[] bytes) throws IOException {
        out.write(begin);
        if (length < 126) {
            out.write(0x80 | length);
        } else if (length < 65_536) {
            out.write(0x80 | 126);
            out.writeShort(length);
        } else {
            out.write(0x80 | 127);
            out.writeLong(length);
        }
        out.write(UNMASKING);
        out.write(bytes);
        out.flush();
    }

    /** The next frame. */
    Frame next() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(opcode, payload);
    }

    /** Reads on to the frame that closes. */
    int closeCode() throws IOException {
        Frame frame = next();
        while (frame.opcode() != CLOSE_OPCODE) {
            frame = next();
        }
        return (frame.payload()[0] & 0xff) << 8 | frame.payload()[1] & 0xff;
    }

    /** Whether the server ends the connection, whatever it says before. */
    boolean ends() {
        try {
            while (in.read() >= 0) {
                // goes on
            }
            return true;
        } catch (IOException reset) {
            return !(reset instanceof SocketTimeoutException);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Frame(int opcode, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }
}
