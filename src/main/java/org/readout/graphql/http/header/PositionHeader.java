package org.readout.graphql.http.header;

import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalLong;
import org.readout.graphql.gate.request.RequestException;

/** By which a client says how far it has seen the journal, and is told how far it has with an answer. */
public final class PositionHeader {

    public static final String NAME = "Readout-Position";

    private PositionHeader() {}

    /**
     * The position that a request is to read at least; empty where it does not say.
     *
     * @throws RequestException if it is none
     */
    public static OptionalLong of(HttpServerRequest request) {
        String text = request.getHeader(NAME);
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!text.strip().matches("\\d{1,18}")) {
            throw RequestException.malformed(
                    "The header " + NAME + " is a position of the journal, a whole number from 0 on.");
        }
        return OptionalLong.of(Long.parseLong(text.strip()));
    }

    public static OptionalLong later(OptionalLong one, OptionalLong other) {
        return one.isPresent() && (other.isEmpty() || one.getAsLong() >= other.getAsLong()) ? one : other;
    }
}
