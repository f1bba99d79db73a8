package org.readout.graphql.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What this server adds to GraphiQL: the page, the script that starts it, and the questions of its first tabs. */
final class GraphiqlPage {

    private static final List<String> QUESTIONS =
            List.of("1-paris", "2-kremlin", "3-reversals", "4-unnamed", "5-changes");

    private final Part html =
            new Part("text/html; charset=utf-8", read("index.html").replace("{questions}", questions()));
    private final Part script = new Part("text/javascript; charset=utf-8", read("readout.js"));
    private final Part style = new Part("text/css; charset=utf-8", read("readout.css"));

    Part html() {
        return html;
    }

    Part script() {
        return script;
    }

    Part style() {
        return style;
    }

    /** JSON within HTML, where no text of it may end the element. */
    private static String questions() {
        JsonArray questions = new JsonArray();
        for (String name : QUESTIONS) {
            questions.add(new JsonObject()
                    .put("query", read(name + ".graphql"))
                    .put("variables", read(name + ".json").strip()));
        }
        return questions.encode().replace("<", "\\u003c");
    }

    private static String read(String name) {
        String path = "graphiql/" + name;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(path + " cannot be read", failure);
        }
    }

    /** @param type as the header has it */
    record Part(String type, String text) {}
}
