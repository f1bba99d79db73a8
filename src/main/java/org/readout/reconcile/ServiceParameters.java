package org.readout.reconcile;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.RequestException;

/** What a request is asked with: in its address, or as a form in its body. */
record ServiceParameters(Map<String, String> values) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String IDENTITY = "identity";
    private static final int MOST = 50;
    private static final int UNSUPPORTED = 415;

    static ServiceParameters of(HttpServerRequest request) {
        return new ServiceParameters(decoded(request.query() == null ? "" : request.query()));
    }

    /** With those of the body. */
    ServiceParameters and(Buffer body) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(decoded(body.toString(StandardCharsets.UTF_8)));
        return new ServiceParameters(all);
    }

    /** @throws RequestException where the body is no form */
    static void checkForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        String coding = request.getHeader("Content-Encoding");
        boolean isForm = type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
        if (!isForm || coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(IDENTITY)) {
            throw new RequestException(
                    UNSUPPORTED, ErrorCode.BAD_USER_INPUT, "The body is " + FORM + " that is not compressed.");
        }
    }

    /** Null where it is not there. */
    String get(String name) {
        return values.get(name);
    }

    /** A whole number that is not less than some. */
    int number(String name, int otherwise, int least) {
        String value = get(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw RequestException.malformed("`" + name + "` is a whole number, at least " + least + ".");
    }

    /** @throws RequestException where it is not there */
    EntityId id() {
        String id = get("id");
        if (id == null) {
            throw RequestException.malformed("`id` is that of a record, as actors/vladimir-putin.");
        }
        return EntityId.of(id)
                .orElseThrow(() -> new RequestException(404, ErrorCode.BAD_USER_INPUT, "No record has that `id`."));
    }

    private static Map<String, String> decoded(String text) {
        try {
            Map<String, String> all = new HashMap<>();
            new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST, true)
                    .parameters()
                    .forEach((name, some) -> all.put(name, some.get(0)));
            return all;
        } catch (IllegalArgumentException undecodable) {
            throw RequestException.malformed("The parameters cannot be decoded.");
        }
    }
}
