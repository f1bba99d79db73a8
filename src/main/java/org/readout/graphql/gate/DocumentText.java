package org.readout.graphql.gate;

import graphql.InvalidSyntaxError;
import graphql.language.SourceLocation;
import java.util.Optional;

/**
 * The text of a document, which is of Unicode's scalar values: GraphQL, September 2025, 2.1.1. The parser does not look, and
 * of a surrogate pair that falls between two of the pieces that it reads (ANTLR's {@code CharStreams.fromReader}), it makes
 * two halves.
 */
public final class DocumentText {

    private static final int PIECE = 4096;

    private DocumentText() {}

    /** Where the text has half of a surrogate pair, or so many pairs that none of its readings leaves all of them whole. */
    public static Optional<InvalidSyntaxError> fault(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                start = i + 1;
            } else if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return Optional.of(fault(line, i - start + 1, "half of a surrogate pair"));
                }
                i++;
            }
        }
        return padding(text) < PIECE ? Optional.empty() : Optional.of(fault(1, 1, "too many surrogate pairs"));
    }

    /** The text after as many spaces, mostly none, as leave each pair in one piece; columns of its first line count them. */
    public static String parseable(String text) {
        return " ".repeat(padding(text)) + text;
    }

    private static int padding(String text) {
        int padding = 0;
        while (padding < PIECE && breaksPair(text, padding)) {
            padding++;
        }
        return padding;
    }

    private static boolean breaksPair(String text, int padding) {
        for (int last = PIECE - padding - 1; last < text.length(); last += PIECE) {
            if (Character.isHighSurrogate(text.charAt(last))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static InvalidSyntaxError fault(int line, int column, String what) {
        return new InvalidSyntaxError(new SourceLocation(line, column), "Invalid syntax: " + what + ".");
    }
}
