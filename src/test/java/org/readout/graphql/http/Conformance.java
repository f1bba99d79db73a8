package org.readout.graphql.http;

import static org.readout.graphql.Endpoint.RESPONSE;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Holds answers to what GraphQL (section 7), GraphQL over HTTP, RFC 9110 and docs/errors.md say of them. */
final class Conformance {

    private static final int OK = 200;
    private static final int NOT_ACCEPTABLE = 406;
    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z_]+)` \\| ([^|]*) \\| ([^|]*) \\|$", Pattern.MULTILINE);
    /** The end of what is said of an input that a rule of the database refused and no rule before it. */
    private static final String ONLY_THE_DATABASE = "the log of the server says why.";

    private static final Pattern STATUS = Pattern.compile("\\b\\d{3}\\b");

    /** The statuses of an answer without data, by its code and media type. */
    private final Map<String, Map<String, Set<Integer>>> statuses = new HashMap<>();

    Conformance() {
        try {
            Matcher rows = ROW.matcher(Files.readString(Path.of("docs/errors.md")));
            while (rows.find()) {
                statuses.put(
                        rows.group(1),
                        Map.of("application/json", statuses(rows.group(2)), RESPONSE, statuses(rows.group(3))));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is wrong with an answer; empty where nothing is. */
    List<String> faults(HttpResponse<byte[]> answer, FuzzHeaders asked) {
        List<String> faults = new ArrayList<>();
        JsonObject body;
        try {
            body = body(answer);
        } catch (RuntimeException | IOException none) {
            return List.of(
                    "no answer of GraphQL: " + none + " " + answer.headers().map());
        }
        String type = type(answer);
        if ((answer.statusCode() == NOT_ACCEPTABLE) != asked.isImpossible()) {
            faults.add("status " + answer.statusCode() + " for " + asked.lines());
        } else if (!asked.isImpossible()) {
            if (!asked.takesType(type)) {
                faults.add("sent as " + type + " to who prefers others: " + asked.lines());
            }
            if (!asked.takesCoding(coding(answer))) {
                faults.add("coded as " + coding(answer) + " for " + asked.lines());
            }
            faults.addAll(status(answer.statusCode(), type, body));
        }
        Set<String> vary = vary(answer);
        if (!vary.containsAll(Set.of("accept", "accept-encoding"))) {
            faults.add("`Vary` is " + vary);
        }
        faults.addAll(faults(body));
        return faults;
    }

    /** What is wrong with an answer in whatever way it came. */
    static List<String> faults(JsonObject body) {
        List<String> faults = new ArrayList<>(Leaks.of(body));
        JsonArray errors = body.getJsonArray("errors");
        if (errors == null && !body.containsKey("data") || errors != null && errors.isEmpty()) {
            faults.add("neither data nor errors: " + body.encode());
        }
        for (int i = 0; errors != null && i < errors.size(); i++) {
            JsonArray path = errors.getJsonObject(i).getJsonArray("path");
            if (path != null && !leadsToNull(body, path)) {
                faults.add("no place of the answer: " + errors.getJsonObject(i).encode());
            }
            if (errors.getJsonObject(i).getString("message").endsWith(ONLY_THE_DATABASE)) {
                faults.add("refused by the database alone: "
                        + errors.getJsonObject(i).encode());
            }
        }
        return faults;
    }

    static JsonObject body(HttpResponse<byte[]> answer) throws IOException {
        byte[] bytes = answer.body();
        if (coding(answer).equals("gzip")) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = in.readAllBytes();
            }
        }
        return new JsonObject(Buffer.buffer(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** GraphQL over HTTP, section 6.4. */
    private List<String> status(int status, String type, JsonObject body) {
        if (body.containsKey("data")) {
            return status == OK ? List.of() : List.of("status " + status + " with data");
        }
        JsonArray errors = body.getJsonArray("errors", new JsonArray());
        if (errors.isEmpty()) {
            return List.of();
        }
        String code = errors.getJsonObject(0)
                .getJsonObject("extensions", new JsonObject())
                .getString("code");
        Set<Integer> allowed = statuses.getOrDefault(code, Map.of()).getOrDefault(type, Set.of());
        return allowed.contains(status)
                ? List.of()
                : List.of("status " + status + " as " + type + " for " + body.encode());
    }

    /** The field of an error is null, or one that it is in (GraphQL, sections 6.4.4 and 7.1.6). */
    private static boolean leadsToNull(JsonObject body, JsonArray path) {
        if (!body.containsKey("data")) {
            return false;
        }
        Object at = body.getValue("data");
        for (Object step : path) {
            if (at instanceof JsonObject object && step instanceof String key && object.containsKey(key)) {
                at = object.getValue(key);
            } else if (at instanceof JsonArray list && step instanceof Integer index && index < list.size()) {
                at = list.getValue(index);
            } else {
                return at == null;
            }
        }
        return at == null;
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none").replaceFirst("; *charset=utf-8$", "");
    }

    private static String coding(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Encoding").orElse("identity");
    }

    private static Set<String> vary(HttpResponse<byte[]> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split(" *, *")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> statuses(String cell) {
        return STATUS.matcher(cell)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .collect(Collectors.toSet());
    }
}
