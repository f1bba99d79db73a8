package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readout.graphql.error.ErrorCode;

/** What no answer may show: a failure of the server, a code that is not written down, a word of the server's inside. */
public final class Leaks {

    private static final Set<String> CODES = Arrays.stream(ErrorCode.values())
            .filter(code -> !EnumSet.of(
                            ErrorCode.INTERNAL_SERVER_ERROR, ErrorCode.DATABASE_UNAVAILABLE, ErrorCode.TIMEOUT)
                    .contains(code))
            .map(Enum::name)
            .collect(Collectors.toSet());

    private static final Pattern INSIDE = Pattern.compile(
            "\\b(org|java|javax|jakarta|io|com|graphql)\\.[a-z]+\\.|exception|\\bselect\\b.+\\bfrom\\b|\\bpg_|sqlstate"
                    + "|antlr|smallrye|\\bcoerc|vert\\.?x|hibernate|jackson|\\w+Value\\{|\\bat [\\w.$]+\\(|error: ",
            Pattern.CASE_INSENSITIVE);

    /** What a client sent, in the message that it does not fit. */
    private static final Pattern VALUE =
            Pattern.compile("(?<=` is )\"(?:[^\"\\\\]|\\\\.)*\"(?=; it takes )|(?<=` has no field )`[^`]*`");

    private Leaks() {}

    static void assertNone(HttpResponse<String> answer) {
        assertEquals(List.of(), of(answer));
    }

    /** In words; empty where the answer is as it should be. */
    static List<String> of(HttpResponse<String> answer) {
        List<String> found = new ArrayList<>();
        if (answer.statusCode() >= 500 || answer.statusCode() < 200) {
            found.add("status " + answer.statusCode());
        }
        try {
            found.addAll(of(new JsonObject(answer.body())));
        } catch (RuntimeException e) {
            found.add("no answer of GraphQL: " + answer.body());
        }
        return found;
    }

    /** Whether a text tells of classes, statements or libraries. */
    public static boolean isIn(String text) {
        return INSIDE.matcher(text).find();
    }

    /** Those in the errors of an answer. */
    static List<String> of(JsonObject body) {
        List<String> found = new ArrayList<>();
        JsonArray errors = body.getJsonArray("errors", new JsonArray());
        for (int i = 0; i < errors.size(); i++) {
            found.addAll(ofError(errors.getJsonObject(i)));
        }
        return found;
    }

    private static List<String> ofError(JsonObject error) {
        JsonObject extensions = error.getJsonObject("extensions", new JsonObject());
        String text = VALUE.matcher(error.getString("message")).replaceAll("") + extensions.encode();
        List<String> found = new ArrayList<>();
        if (!CODES.contains(extensions.getString("code"))) {
            found.add("code " + extensions.getString("code") + ": " + error.encode());
        }
        if (isIn(text)) {
            found.add("leak: " + text);
        }
        return found;
    }
}
