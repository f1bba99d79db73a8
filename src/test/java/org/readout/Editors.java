package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.readout.graphql.Endpoint;

/** Asks the server as somebody who shows a token. */
public final class Editors {

    private Editors() {}

    /** The data of an answer to an editor, which must be without errors. */
    public static JsonPath write(String document, Map<String, ?> variables) {
        JsonPath answer = answer(Signer.TRUSTED.editor(), document, variables);
        assertNull(answer.get("errors"), () -> document + variables + ": " + answer.getString("errors"));
        return answer.setRootPath("data");
    }

    /** The one error of an answer to an editor: its code, and the path in the input. */
    public static String refused(String document, Map<String, ?> variables) {
        JsonPath answer = answer(Signer.TRUSTED.editor(), document, variables);
        List<Object> errors = answer.getList("errors");
        assertEquals(1, errors == null ? 0 : errors.size(), answer::prettify);
        String path = answer.getString("errors[0].extensions.inputPath");
        return answer.getString("errors[0].extensions.code") + (path == null ? "" : " " + path);
    }

    /** A contradiction between two statements that are recorded for it: of each two there is one of a kind. */
    public static Map<String, Object> contradictionOfItsOwn() {
        Map<String, Object> earlier = Drafts.statement(Drafts.slug("earlier"));
        Map<String, Object> later = Drafts.statement(Drafts.slug("later"));
        write("record-statement", Map.of("input", earlier));
        write("record-statement", Map.of("input", later));
        return Drafts.with(Drafts.contradiction(), "earlier", earlier.get("slug"), "later", later.get("slug"));
    }

    /** The data of an answer to an editor who asks in a document's own words; it must be without errors. */
    public static JsonObject data(String query, Map<String, ?> variables) {
        JsonObject answer = ask(query, variables);
        assertNull(answer.getValue("errors"), () -> query + variables + ": " + answer.encode());
        return answer.getJsonObject("data");
    }

    /** The answer to an editor who asks in a document's own words. */
    public static JsonObject ask(String query, Map<String, ?> variables) {
        return Endpoint.json(Endpoint.ask(query, variables, "Authorization", "Bearer " + Signer.TRUSTED.editor()));
    }

    /** @param token null to show none */
    public static JsonPath answer(String token, String document, Map<String, ?> variables) {
        String[] headers = token == null ? new String[0] : new String[] {"Authorization", "Bearer " + token};
        return new JsonAnswer(
                Endpoint.ask(GraphQl.text(document), variables, headers).body());
    }
}
