package org.readout.graphql.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.TrustedFolder.DESCRIBED;
import static org.readout.TrustedFolder.IN_A_SUBFOLDER;
import static org.readout.TrustedFolder.UNDESCRIBED;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.parameters;
import static org.readout.graphql.Endpoint.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.SocketClient;
import org.readout.TrustedFolder;
import org.readout.graphql.cache.PersistedDocuments;

@QuarkusTest
@TestProfile(TrustedFolder.class)
class TrustedDocumentsTest {

    @Inject
    PersistedDocuments documents;

    @ParameterizedTest
    @ValueSource(strings = {UNDESCRIBED, DESCRIBED, IN_A_SUBFOLDER})
    void a_document_of_the_folder_is_run_by_its_text_and_by_its_hash(String document) {
        HttpResponse<String> byText = ask(document);
        String hash = extensions(PersistedDocuments.hash(document));

        assertEquals(200, byText.statusCode());
        assertEquals(null, code(byText));
        assertEquals(byText.body(), post("{\"extensions\": " + hash + "}").body());
        assertEquals(byText.body(), get(parameters("extensions", hash)).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ countries { code } }",
                "query Sides { countries { code name } }",
                "{ __schema { types { name } } }",
                "{"
            })
    void no_other_document_is_run(String document) {
        HttpResponse<String> answer = ask(document);

        assertEquals(403, answer.statusCode());
        assertEquals("FORBIDDEN", code(answer));
        assertFalse(json(answer).containsKey("data"));
    }

    @Test
    void those_who_list_them_get_their_descriptions() {
        assertTrue(documents.trusted().contains(DESCRIBED));
    }

    @Test
    void a_document_is_not_taken_up_by_being_sent_with_its_hash() {
        String document = "{ countries { name } }";
        String extensions = extensions(PersistedDocuments.hash(document));
        String body = new JsonObject()
                .put("query", document)
                .put("extensions", new JsonObject(extensions))
                .encode();

        assertEquals("FORBIDDEN", code(post(body)));
        assertEquals("FORBIDDEN", code(post("{\"extensions\": " + extensions + "}")));
    }

    @Test
    void the_hash_of_a_trusted_document_runs_that_one_whatever_text_is_sent_with_it() {
        String body = new JsonObject()
                .put("query", "{ countries { name } }")
                .put("extensions", new JsonObject(extensions(PersistedDocuments.hash(UNDESCRIBED))))
                .encode();

        assertEquals(ask(UNDESCRIBED).body(), post(body).body());
    }

    @Test
    void over_a_web_socket_too_other_documents_are_refused() throws Exception {
        try (SocketClient client = SocketClient.begun()) {
            client.subscribe("1", "{ __typename }", Map.of());

            assertEquals("FORBIDDEN", SocketClient.code(client.next()));
        }
    }

    private static String extensions(String hash) {
        return "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}";
    }

    @Test
    void pages_ask_their_own_documents_all_the_same() {
        given().accept("text/html").get("/topics").then().statusCode(200);
    }
}
