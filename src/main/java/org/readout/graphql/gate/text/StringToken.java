package org.readout.graphql.gate.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a token that starts as a string is one (GraphQL, September 2025, 2.9.4), where no parser looks at it. */
final class StringToken {

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u\\{(?=\\p{XDigit})0*+(?<point>\\p{XDigit}{0,6})}"
                    + "|u(?<unit>\\p{XDigit}{4})(?:\\\\u(?<next>\\p{XDigit}{4}))?)");

    private static final int LENGTH_OF_UNIT = "\\uD83D".length();
    private static final int HEXADECIMAL = 16;
    private static final int NONE = -1;

    private StringToken() {}

    /**
     * Whether the characters from start to end are a string, in time linear in their number.
     *
     * @param end where {@link TokenScanner} found its end
     */
    static boolean isWellFormed(String text, int start, int end) {
        return text.startsWith("\"\"\"", start) || isQuoted(text, start + 1, end - 1);
    }

    private static boolean isQuoted(String text, int start, int last) {
        Matcher escape = ESCAPE.matcher(text);
        int at = start;
        while (at < last) {
            char c = text.charAt(at);
            if (c == '\\') {
                at = escape.region(at, last).lookingAt() ? endOf(escape) : NONE;
            } else {
                at = c == '\r' ? NONE : at + 1;
            }
            if (at == NONE) {
                return false;
            }
        }
        return at == last && text.charAt(last) == '"';
    }

    private static int endOf(Matcher escape) {
        if (escape.group("point") != null) {
            return isScalar(Integer.parseInt("0" + escape.group("point"), HEXADECIMAL)) ? escape.end() : NONE;
        }
        if (escape.group("unit") == null || isScalar(unit(escape, "unit"))) {
            return escape.group("unit") == null ? escape.end() : escape.start() + LENGTH_OF_UNIT;
        }
        return escape.group("next") != null
                        && Character.isSurrogatePair((char) unit(escape, "unit"), (char) unit(escape, "next"))
                ? escape.end()
                : NONE;
    }

    private static int unit(Matcher escape, String group) {
        return Integer.parseInt(escape.group(group), HEXADECIMAL);
    }

    private static boolean isScalar(int value) {
        return Character.isValidCodePoint(value)
                && (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE);
    }
}
