package org.readout.graphql.gate.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the header {@code Forwarded} (RFC 7239, section 4), in which proxies tell of each step of a request. */
final class ForwardedElements {

    private static final String SEPARATORS = "\"(),/:;<=>?@[\\]{}";

    private final String text;
    private int at;

    private ForwardedElements(String text) {
        this.text = text;
    }

    /**
     * The parameters of each step by their names in lower case, the step next to the client first. Values need not be quoted
     * where they should be.
     *
     * @param lines of the header, in the order in which they came
     * @return empty where that is malformed: whoever wrote a part of it could hide the rest
     */
    static Optional<List<Map<String, String>>> parse(List<String> lines) {
        try {
            return Optional.of(new ForwardedElements(String.join(",", lines)).elements());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private List<Map<String, String>> elements() {
        List<Map<String, String>> elements = new ArrayList<>();
        Map<String, String> element = new HashMap<>();
        while (true) {
            skipSpace();
            if (at < text.length() && isToken(text.charAt(at))) {
                addPair(element);
                skipSpace();
            }
            if (at == text.length() || text.charAt(at) == ',') {
                if (!element.isEmpty()) {
                    elements.add(element);
                    element = new HashMap<>();
                }
                if (at == text.length()) {
                    return elements;
                }
            } else if (text.charAt(at) != ';') {
                throw malformed();
            }
            at++;
        }
    }

    private void addPair(Map<String, String> element) {
        int start = at;
        while (at < text.length() && isToken(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (at == text.length() || text.charAt(at++) != '=') {
            throw malformed();
        }
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : unquoted();
        if (element.put(name, value) != null) {
            throw malformed();
        }
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c == '\\') {
                at++;
            }
            if (at < text.length()) {
                value.append(text.charAt(at));
            }
        }
        throw malformed();
    }

    private String unquoted() {
        int start = at;
        while (at < text.length() && ",; \t\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private static boolean isToken(char c) {
        return c > ' ' && c < 0x7f && SEPARATORS.indexOf(c) < 0;
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("no header Forwarded");
    }
}
