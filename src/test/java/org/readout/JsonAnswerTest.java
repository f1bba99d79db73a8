package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.exception.JsonPathException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonAnswerTest {

    private static final String BODY = """
            {"data": {"one": {"slug": "a", "big": 12345678901, "share": 0.25, "none": null, "yes": true},
              "nodes": [{"slug": "b", "tags": ["x", "y"]}, {"slug": "c", "tags": []}, {"tags": ["z"]}],
              "holes": [{"slug": "d"}, null], "empty": []}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data",
                "errors",
                "errors[0].extensions.code",
                "data.one.slug",
                "data.one.big",
                "data.one.share",
                "data.one.none",
                "data.one.none.slug",
                "data.one.yes",
                "data.nodes.slug",
                "data.nodes.tags",
                "data.nodes[1].slug",
                "data.nodes[7].slug",
                "data.nodes[0].tags[1]",
                "data.nodes.tags[0]",
                "data.nodes.size()",
                "data.nodes.find { it.slug == 'c' }.tags",
                "data.holes.slug",
                "data.empty.slug",
                "$"
            })
    void a_path_leads_to_what_it_leads_to_for_groovy(String path) {
        Object byGroovy = new JsonPath(BODY).get(path);
        Object followed = new JsonAnswer(BODY).get(path);
        assertEquals(byGroovy, followed);
    }

    @Test
    void a_path_goes_on_from_the_root_that_is_set() {
        assertEquals("a", new JsonAnswer(BODY).setRootPath("data.one").getString("slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"data\": "})
    void what_is_no_json_has_no_paths(String body) {
        assertThrows(JsonPathException.class, () -> new JsonAnswer(body).get("data"));
    }
}
