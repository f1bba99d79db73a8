package org.readout.graphql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.SocketClient;

@QuarkusTest
class PermalinkTest {

    private static final String ALL = """
            {
              meeting(slug: "paris-2018") { permalink }
              statement(slug: "bolton-postpones-washington-2018") { permalink speaker { permalink } }
              topic(slug: "crimea") { permalink }
              articles(first: 1) { nodes { slug permalink } }
              events(first: 1) { nodes { slug permalink } }
            }
            """;

    @Test
    void each_record_has_a_lasting_address() {
        for (int time = 0; time < 3; time++) {
            Map<String, Object> data = data("readout.example");
            assertEquals(Map.of("permalink", "http://readout.example/meetings/paris-2018"), data.get("meeting"));
            assertEquals(Map.of("permalink", "http://readout.example/topics/crimea"), data.get("topic"));
            assertEquals(
                    Map.of(
                            "permalink",
                            "http://readout.example/statements/bolton-postpones-washington-2018",
                            "speaker",
                            Map.of("permalink", "http://readout.example/actors/john-bolton")),
                    data.get("statement"));
            for (String kind : List.of("articles", "events")) {
                Map<?, ?> first = (Map<?, ?>) ((List<?>) ((Map<?, ?>) data.get(kind)).get("nodes")).get(0);
                assertEquals("http://readout.example/" + kind + "/" + first.get("slug"), first.get("permalink"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "readout.example:80, http://readout.example",
        "Readout.Example:8080, http://readout.example:8080",
        "192.0.2.7, http://192.0.2.7",
        "[2001:db8::1]:81, http://[2001:db8::1]:81",
    })
    void it_begins_with_the_host_that_the_client_asked(String host, String origin) {
        assertEquals(
                Map.of("permalink", origin + "/meetings/paris-2018"), data(host).get("meeting"));
    }

    @Test
    void over_a_websocket_it_begins_with_the_host_of_the_handshake() throws InterruptedException {
        try (SocketClient client = SocketClient.begun()) {
            assertEquals(
                    "http://localhost:" + RestAssured.port + "/meetings/paris-2018",
                    client.ask(ALL, Map.of())
                            .getJsonObject("data")
                            .getJsonObject("meeting")
                            .getString("permalink"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/", "/topics/crimea", "/q/health", "/nothing"})
    void who_names_no_host_is_told_so_wherever_he_asks(String path) {
        given().header("Host", "a\"b<")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", equalTo("`Host` names a host, and perhaps a port."));
    }

    private static Map<String, Object> data(String host) {
        return given().header("Host", host)
                .contentType("application/json")
                .body(Map.of("query", ALL))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("data");
    }
}
