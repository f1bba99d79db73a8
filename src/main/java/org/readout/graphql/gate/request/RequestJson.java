package org.readout.graphql.gate.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of every request, bodies and parameters over HTTP as well as messages on WebSockets, in time and memory linear
 * in its text. Of two members of one name the last counts.
 */
@Singleton
public class RequestJson {

    /** Far more than a name in any document has; reading a long one takes several times as long as a text. */
    private static final int LONGEST_NAME = 1_000;

    private final LimitSettings limits;
    private final JsonFactory json;

    public RequestJson(LimitSettings limits) {
        this.limits = limits;
        // names are not kept: a table of them would be filled, and slowed down, by whoever sends new ones
        json = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxNumberLength(limits.digits())
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /**
     * The members of a JSON object.
     *
     * @param what it is, for messages
     * @throws RequestTooComplexException where it is deeper, has more values, more members in one object, a longer number or a
     *     longer name than is read
     * @throws RequestException where it is no JSON object
     */
    public Map<String, Object> object(byte[] utf8, String what) {
        return object(() -> json.createParser(utf8), what);
    }

    /**
     * The members of a JSON object.
     *
     * @param what it is, for messages
     * @throws RequestTooComplexException where it is deeper, has more values, more members in one object, a longer number or a
     *     longer name than is read
     * @throws RequestException where it is no JSON object
     */
    public Map<String, Object> object(String text, String what) {
        return object(() -> json.createParser(text), what);
    }

    private Map<String, Object> object(Source source, String what) {
        Map<String, Object> members = new LinkedHashMap<>();
        try (JsonParser parser = source.open()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw RequestException.malformed(what + " is a JSON object.");
            }
            new Reading(parser, limits).members(members);
            if (parser.nextToken() != null) {
                throw RequestException.malformed(what + " is a JSON object.");
            }
            return members;
        } catch (StreamConstraintsException tooMuch) {
            throw new RequestTooComplexException(
                    what + " has at most " + limits.values() + " values, " + limits.members()
                            + " members in an object, " + limits.nesting() + " levels, " + limits.digits()
                            + " digits in a number and " + LONGEST_NAME + " characters in a name.",
                    members);
        } catch (IOException malformed) {
            throw RequestException.malformed(what + " is a JSON object.");
        }
    }

    private interface Source {

        JsonParser open() throws IOException;
    }

    /** One reading; the parser bounds how deep it recurses. */
    private static final class Reading {

        private final JsonParser parser;
        private final int mostValues;
        private final int mostMembers;
        private int values;

        Reading(JsonParser parser, LimitSettings limits) {
            this.parser = parser;
            this.mostValues = limits.values();
            this.mostMembers = limits.members();
        }

        /** Names of one hash code take as long to keep as others only while they are few. */
        void members(Map<String, Object> members) throws IOException {
            int read = 0;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                if (++read > mostMembers) {
                    throw new StreamConstraintsException("too many members");
                }
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value());
            }
        }

        private Object value() throws IOException {
            if (++values > mostValues) {
                throw new StreamConstraintsException("too many values");
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members(members);
                    yield members;
                }
                case START_ARRAY -> elements();
                case VALUE_STRING -> parser.getText();
                case VALUE_NUMBER_INT -> parser.getNumberValue();
                case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NULL -> null;
                default -> throw new IOException("no value");
            };
        }

        private List<Object> elements() throws IOException {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value());
            }
            return elements;
        }
    }
}
