package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.GraphQl;
import org.readout.Signer;
import org.readout.SocketClient;

/** The same as {@link EditorTest}, over WebSocket. */
@QuarkusTest
@TestProfile(ForEditors.class)
class SocketEditorTest {

    private static final String HEAD = "{ changes(last: 1) { pageInfo { endCursor } } }";

    static Stream<String> tokens() {
        return EditorTest.tokens().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void whoever_is_no_editor_writes_nothing_by_any_mutation(String what) throws Exception {
        String token = EditorTest.tokens().get(what);
        String code = what.startsWith("without the role") ? "FORBIDDEN" : "UNAUTHENTICATED";
        try (SocketClient socket = SocketClient.greeting(token).acknowledged()) {
            JsonObject before = socket.ask(HEAD, Map.of());
            for (Map.Entry<String, Map<String, Object>> mutation :
                    EditorTest.inputs().entrySet()) {
                JsonObject answer = socket.ask(GraphQl.text(mutation.getKey()), mutation.getValue());
                assertEquals(code, code(answer), () -> mutation.getKey() + answer.encode());
                assertNull(answer.getValue("data"), answer::encode);
            }
            assertEquals(before, socket.ask(HEAD, Map.of()));
        }
    }

    @Test
    void an_editor_writes_whichever_message_brought_the_token() throws Exception {
        String editor = Signer.TRUSTED.editor();
        for (boolean early : new boolean[] {true, false}) {
            try (SocketClient socket =
                    (early ? SocketClient.opening(editor) : SocketClient.greeting(editor)).acknowledged()) {
                Map<String, Map<String, Object>> drafts = new HashMap<>(Drafts.all());
                drafts.put("record-contradiction", Editors.contradictionOfItsOwn());
                for (Map.Entry<String, Map<String, Object>> draft : drafts.entrySet()) {
                    JsonObject answer = socket.ask(GraphQl.text(draft.getKey()), Map.of("input", draft.getValue()));
                    assertTrue(answer.containsKey("data") && !answer.containsKey("errors"), answer::encode);
                }
            }
        }
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
