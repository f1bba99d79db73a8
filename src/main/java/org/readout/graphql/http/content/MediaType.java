package org.readout.graphql.http.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.RequestException;

/** What an answer is served as (GraphQL over HTTP, section 4). */
public enum MediaType {
    /** Whose status tells whether there is data. */
    RESPONSE("graphql-response+json"),
    /** Whose status is 200 for every answer of GraphQL, as clients of old expect. */
    JSON("json");

    private static final String APPLICATION = "application/";
    private static final String CHARSET = "charset";
    private static final String UTF_8 = "utf-8";
    private static final int LONGEST_SHOWN = 100;

    private static final HeaderCache<MediaType> ACCEPTED = new HeaderCache<>(MediaType::preferred);

    private final String name;

    MediaType(String subtype) {
        this.name = APPLICATION + subtype;
    }

    /**
     * The type that a client prefers (RFC 9110, section 12.5.1): the one with the greater weight, else that which the client
     * named more exactly, else first. A parameter other than {@code charset} makes no difference, for these types have none.
     *
     * @param lines of the header {@code Accept}
     * @throws RequestException where the client accepts neither
     */
    public static MediaType accepted(List<String> lines) {
        return ACCEPTED.get(lines);
    }

    private static MediaType preferred(List<String> lines) {
        List<Preference> ranges = Preference.of(lines);
        if (ranges.isEmpty()) {
            return JSON;
        }
        return Stream.of(JSON, RESPONSE)
                .flatMap(type -> type.rank(ranges).stream())
                .filter(rank -> rank.weight > 0)
                .reduce((one, other) -> other.isBefore(one) ? other : one)
                .orElseThrow(() -> unacceptable(String.join(", ", lines)))
                .type;
    }

    private static RequestException unacceptable(String accept) {
        return new RequestException(
                406,
                ErrorCode.BAD_USER_INPUT,
                "Answers are " + RESPONSE + " or " + JSON + ", and `Accept` is '"
                        + (accept.length() > LONGEST_SHOWN ? accept.substring(0, LONGEST_SHOWN) + "…" : accept) + "'.");
    }

    /** By the most exact range that this type is in; empty where it is in none. */
    private Optional<Rank> rank(List<Preference> ranges) {
        Rank best = null;
        for (int i = 0; i < ranges.size(); i++) {
            int exactness = exactness(ranges.get(i));
            if (exactness > 0 && (best == null || exactness > best.exactness)) {
                best = new Rank(this, ranges.get(i).weight(), exactness, i);
            }
        }
        return Optional.ofNullable(best);
    }

    /** How exactly a range names this type; 0 where it does not. */
    private int exactness(Preference range) {
        String charset = range.parameters().get(CHARSET);
        if (charset != null && !charset.equals(UTF_8)) {
            return 0;
        }
        int exactness =
                switch (range.value()) {
                    case "*/*", "*" -> 1;
                    case APPLICATION + "*" -> 3;
                    default -> range.value().equals(name) ? 5 : 0;
                };
        return exactness > 0 && charset != null ? exactness + 1 : exactness;
    }

    public String header() {
        return name + "; " + CHARSET + "=" + UTF_8;
    }

    @Override
    public String toString() {
        return name;
    }

    /** How much a client wants a type. */
    private record Rank(MediaType type, double weight, int exactness, int place) {

        boolean isBefore(Rank other) {
            if (weight != other.weight) {
                return weight > other.weight;
            }
            return exactness == other.exactness ? place < other.place : exactness > other.exactness;
        }
    }
}
