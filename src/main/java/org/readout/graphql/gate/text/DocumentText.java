package org.readout.graphql.gate.text;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.language.SourceLocation;
import java.util.Optional;
import org.readout.graphql.error.QueryTooComplexException;
import org.readout.graphql.gate.request.LimitSettings;

/**
 * The text of a document before it is parsed, read in time linear in its length: whether it is of Unicode's scalar values
 * (GraphQL, September 2025, 2.1.1) and within the bounds that keep the parser's work small. The parser does not look for half of
 * a surrogate pair, and of a pair that falls between two of the pieces that it reads (ANTLR's {@code CharStreams.fromReader}), it
 * makes two halves.
 */
public final class DocumentText {

    private static final int PIECE = 4096;

    /** How many of each take the parser as long as a token does, measured. */
    private static final int CHARACTERS_A_TOKEN = 50;

    private static final int CHARACTERS_BEYOND_ASCII_A_TOKEN = 8;
    private static final int DIGITS_A_TOKEN = 4;

    private static final char LAST_OF_ASCII = 0x7f;

    /** The parser has no table for characters beyond ASCII, and takes for each as long as for five of the others and more. */
    private static final int CHARACTERS_FOR_ONE_BEYOND_ASCII = 5;

    private final String text;
    private final long weight;
    private final int padding;
    private final GraphQLError fault;

    private DocumentText(String text, long weight, int padding, GraphQLError fault) {
        this.text = text;
        this.weight = weight;
        this.padding = padding;
        this.fault = fault;
    }

    public static DocumentText read(String text, LimitSettings limits) {
        try {
            refuse("characters", text.length(), limits.characters());
            TokenScanner scanner = new TokenScanner(text, limits);
            int tokens = scanner.scan();
            refuse("tokens", tokens, limits.tokens());
            String parsed = scanner.withoutDescriptions();
            long beyondAscii = parsed.chars().filter(c -> c > LAST_OF_ASCII).count();
            refuse(
                    "characters beyond ASCII, which are better sent in variables",
                    beyondAscii,
                    limits.characters() / CHARACTERS_FOR_ONE_BEYOND_ASCII);
            long weight = tokens
                    + text.length() / CHARACTERS_A_TOKEN
                    + beyondAscii / CHARACTERS_BEYOND_ASCII_A_TOKEN
                    + scanner.digits() / DIGITS_A_TOKEN;
            int padding = padding(parsed);
            return new DocumentText(
                    parsed, weight, padding, noText(text, padding).orElse(null));
        } catch (QueryTooComplexException refusal) {
            return new DocumentText(text, text.length() / CHARACTERS_A_TOKEN, 0, refusal);
        }
    }

    /** Why it is not parsed. */
    public Optional<GraphQLError> fault() {
        return Optional.ofNullable(fault);
    }

    /** What parsing it takes, as so many tokens do. */
    public long weight() {
        return weight;
    }

    /**
     * The text, its descriptions blank, after as many spaces, mostly none, as leave each pair in one piece; columns of its first
     * line count them.
     */
    public String parseable() {
        return " ".repeat(padding) + text;
    }

    private static void refuse(String what, long has, long most) {
        if (has > most) {
            throw QueryTooComplexException.of(what, has, most);
        }
    }

    private static Optional<InvalidSyntaxError> noText(String text, int padding) {
        return padding < PIECE ? surrogates(text) : Optional.of(fault(1, 1, "too many surrogate pairs"));
    }

    private static Optional<InvalidSyntaxError> surrogates(String text) {
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
        return Optional.empty();
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
