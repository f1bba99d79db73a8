package org.readout.graphql.http;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.readout.SocketClient;
import org.readout.graphql.Endpoint;

/** One conversation over graphql-transport-ws, beside what the protocol says of each of its messages. */
final class FuzzConversation {

    private static final int MOST_MESSAGES = 14;
    private static final int LONGEST_MESSAGE = 50_000;
    private static final int NO_MESSAGE = 4400;
    private static final int TOO_EARLY = 4401;
    private static final int IN_USE = 4409;
    private static final int BEGUN_TWICE = 4429;
    private static final String FOLLOW = "subscription { changes { cursor } }";
    private static final List<String> NO_MESSAGES = List.of(
            "{\"type\": null}",
            "{\"type\": \"next\", \"id\": \"a\", \"payload\": {}}",
            "{\"type\": \"subscribe\", \"id\": \" \", \"payload\": {\"query\": \"{ __typename }\"}}",
            "{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}",
            "{\"type\": \"subscribe\", \"id\": 5, \"payload\": {\"query\": \"{ __typename }\"}}",
            "{\"type\": \"ping\"",
            "[]",
            "null",
            "");

    private final Random random;
    private final Fuzzer fuzzer;
    private final List<String> said = new ArrayList<>();
    private final List<String> amiss = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> loose = new HashSet<>();
    private SocketClient client;
    private boolean begun;
    private int closeCode;

    FuzzConversation(Random random, Fuzzer fuzzer) {
        this.random = random;
        this.fuzzer = fuzzer;
    }

    /** How it ended: {@code open}, or with which code. */
    String run() throws Exception {
        try (SocketClient opened = SocketClient.silent()) {
            client = opened;
            if (random.nextInt(8) > 0) {
                begin();
            }
            for (int i = random.nextInt(MOST_MESSAGES); i >= 0 && closeCode == 0; i--) {
                message();
            }
            if (closeCode == 0) {
                ping();
                return "open";
            }
            int code = client.closeCode();
            if (code != closeCode) {
                wrong("closed with " + code + " and not " + closeCode);
            }
            return String.valueOf(code);
        }
    }

    List<String> amiss() {
        return amiss;
    }

    private void message() throws InterruptedException {
        switch (random.nextInt(16)) {
            case 0 -> begin();
            case 1, 2 -> ping();
            case 3 -> send(new JsonObject().put("type", "pong"));
            case 4 -> noMessage();
            case 5, 6 -> follow(id());
            case 7 -> complete(id());
            case 8 -> unfit("unfit" + said.size());
            case 9, 10, 11 -> loosely("loose" + said.size());
            default -> ask(id());
        }
    }

    private void begin() throws InterruptedException {
        send(new JsonObject().put("type", "connection_init"));
        if (begun) {
            closeCode = BEGUN_TWICE;
            return;
        }
        begun = true;
        expect("connection_ack", null);
    }

    private void ping() throws InterruptedException {
        JsonObject payload = new JsonObject().put("at", said.size());
        send(new JsonObject().put("type", "ping").put("payload", payload));
        JsonObject pong = expect("pong", null);
        if (!payload.equals(pong.getJsonObject("payload"))) {
            wrong("a pong with " + pong.encode());
        }
    }

    private void noMessage() {
        closeCode = NO_MESSAGE;
        if (random.nextInt(4) == 0) {
            said.add("(binary)");
            client.sendBinary("{\"type\": \"ping\"}".getBytes());
        } else {
            send(NO_MESSAGES.get(random.nextInt(NO_MESSAGES.size())));
        }
    }

    /** A subscription that goes on. */
    private void follow(String id) {
        if (mayBegin(id, new JsonObject().put("query", FOLLOW))) {
            open.add(id);
        }
    }

    private void complete(String id) {
        send(new JsonObject().put("type", "complete").put("id", id));
        open.remove(id);
    }

    private void unfit(String id) throws InterruptedException {
        if (mayBegin(id, random.nextBoolean() ? new JsonObject() : new JsonObject().put("query", 5))) {
            expect("error", id);
        }
    }

    /** A subscription that may be refused at any time, or deliver what was before. */
    private void loosely(String id) {
        JsonObject payload = fuzzer.subscription();
        if (payload.encode().length() < LONGEST_MESSAGE && mayBegin(id, payload)) {
            loose.add(id);
        }
    }

    private void ask(String id) throws InterruptedException {
        JsonObject payload = fuzzer.query();
        if (payload.encode().length() > LONGEST_MESSAGE || !mayBegin(id, payload)) {
            return;
        }
        JsonObject answer = heard();
        if ("next".equals(answer.getString("type"))) {
            hold(id, answer, answer.getJsonObject("payload"));
            expect("complete", id);
        } else {
            refused(id, answer);
        }
    }

    private boolean mayBegin(String id, JsonObject payload) {
        send(new JsonObject().put("type", "subscribe").put("id", id).put("payload", payload));
        closeCode = !begun ? TOO_EARLY : open.contains(id) ? IN_USE : 0;
        return closeCode == 0;
    }

    private JsonObject expect(String type, String id) throws InterruptedException {
        JsonObject message = heard();
        if (type.equals("error")) {
            refused(id, message);
        } else if (!type.equals(message.getString("type")) || id != null && !id.equals(message.getString("id"))) {
            wrong("not " + type + " of " + id + " but " + message.encode());
        }
        return message;
    }

    /** The next message that is not one of those that may come at any time. */
    private JsonObject heard() throws InterruptedException {
        while (true) {
            JsonObject message = client.next();
            String id = message.getString("id");
            if (!loose.contains(id)) {
                return message;
            }
            switch (message.getString("type")) {
                case "next" -> hold(id, message, message.getJsonObject("payload"));
                case "error" -> refused(id, message);
                default -> wrong("unasked: " + message.encode());
            }
        }
    }

    private void refused(String id, JsonObject message) {
        if (!"error".equals(message.getString("type"))) {
            wrong("not an error of " + id + " but " + message.encode());
            return;
        }
        JsonObject answer = new JsonObject().put("errors", message.getJsonArray("payload"));
        if (loose.contains(id)) {
            // of a subscription that did not begin: it has no data, and an error may name its field all the same
            Leaks.of(answer).forEach(this::wrong);
        } else {
            hold(id, message, answer);
        }
    }

    private void hold(String id, JsonObject message, JsonObject answer) {
        if (!id.equals(message.getString("id"))) {
            wrong("of another than " + id + ": " + message.encode());
        }
        Conformance.faults(answer).forEach(this::wrong);
    }

    private String id() {
        return List.of("a", "b", "c").get(random.nextInt(3));
    }

    private void send(JsonObject message) {
        send(Endpoint.ascii(message.encode()));
    }

    private void send(String text) {
        said.add(text);
        client.send(text);
    }

    private void wrong(String fault) {
        amiss.add(fault + "\n  after " + said);
    }
}
