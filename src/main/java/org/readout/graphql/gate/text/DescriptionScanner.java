package org.readout.graphql.gate.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Finds the descriptions of operations, fragments and variables (GraphQL, September 2025, 2.3), which change nothing and which
 * graphql-java does not parse. It is shown the tokens of a document one after another. A string that is a description by its
 * place, and no string by its characters, is left to the parser, which refuses it.
 */
final class DescriptionScanner {

    private static final Set<String> DESCRIBED = Set.of("query", "mutation", "subscription", "fragment");

    /** What comes before the first token. */
    private static final char START = '}';

    private static final int NONE = -1;

    private final String text;
    private final Ranges found = new Ranges();
    private Header header = Header.OTHER;
    private char previous = START;
    private int nesting;
    private int string = NONE;
    private int stringEnd;

    DescriptionScanner(String text) {
        this.text = text;
    }

    /** The next token, brackets and other punctuators one by one. */
    void token(int start, int end) {
        char first = text.charAt(start);
        if (first == '"') {
            string = mayBeDescription() && StringToken.isWellFormed(text, start, end) ? start : NONE;
            stringEnd = end;
            previous = first;
            return;
        }
        boolean described = string != NONE && isDescribed(start, end);
        if (described) {
            found.add(string, stringEnd);
        }
        string = NONE;
        follow(first, start, end, described);
        previous = first;
    }

    /** The text with blanks instead of descriptions, of as many lines, and as many characters in each. */
    String withoutDescriptions() {
        if (found.count == 0) {
            return text;
        }
        StringBuilder without = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i < found.count; i += 2) {
            without.append(text, from, found.places[i]);
            text.substring(found.places[i], found.places[i + 1])
                    .codePoints()
                    .forEach(c -> without.append(c == '\n' || c == '\r' ? (char) c : ' '));
            from = found.places[i + 1];
        }
        return without.append(text, from, text.length()).toString();
    }

    private boolean mayBeDescription() {
        return nesting == 0 ? previous == '}' : isAmongVariables() && previous != '=';
    }

    private boolean isDescribed(int start, int end) {
        return nesting == 0
                ? end - start <= "subscription".length() && DESCRIBED.contains(text.substring(start, end))
                : text.charAt(start) == '$';
    }

    private boolean isAmongVariables() {
        return nesting == 1 && header == Header.VARIABLES;
    }

    private void follow(char first, int start, int end, boolean described) {
        if (nesting == 0) {
            header = described || previous == '}'
                    ? Header.begun(text.substring(start, Math.min(end, start + "subscription".length() + 1)))
                    : header.then(first);
        }
        if (first == '{' || first == '[' || first == '(') {
            nesting++;
        } else if (first == '}' || first == ']' || first == ')') {
            nesting--;
        }
    }

    /** How far the head of an operation was read, which has its variables before all else. */
    private enum Header {
        KIND,
        NAME,
        VARIABLES,
        OTHER;

        static Header begun(String token) {
            return DESCRIBED.contains(token) && !token.equals("fragment") ? KIND : OTHER;
        }

        Header then(char first) {
            if (first == '(' && (this == KIND || this == NAME)) {
                return VARIABLES;
            }
            return this == KIND && TokenScanner.isNamePart(first) ? NAME : OTHER;
        }
    }

    /** Places of starts and ends in turns. */
    private static final class Ranges {

        private int[] places = {};
        private int count;

        void add(int start, int end) {
            if (count == places.length) {
                places = Arrays.copyOf(places, Math.max(2, count * 2));
            }
            places[count++] = start;
            places[count++] = end;
        }
    }
}
