package org.readout.graphql.gate.text;

import graphql.language.SourceLocation;
import org.readout.graphql.error.QueryTooComplexException;
import org.readout.graphql.gate.request.LimitSettings;

/**
 * Counts the tokens of a document (GraphQL, September 2025, 2.1) in one pass, before the parser does work that grows faster than
 * the text: it reads integers in quadratic time and recurses into brackets. What is no GraphQL is left to the parser.
 */
final class TokenScanner {

    /** Errors repeat names, each with those around it. */
    private static final int LONGEST_NAME = 2_500;

    /** A float of a longer exponent has digits beyond all bounds once it is written out. */
    private static final int MOST_DIGITS_OF_EXPONENT = 3;

    /** What is left of a number beside {@link LimitSettings#tokens}: the parser takes a microsecond for a digit. */
    private static final int DIGITS_A_TOKEN = 2;

    private final String text;
    private final LimitSettings limits;
    private final DescriptionScanner descriptions;
    private int at;
    private int line = 1;
    private int lineStart;
    private int tokens;
    private int nesting;
    private long digits;

    TokenScanner(String text, LimitSettings limits) {
        this.text = text;
        this.limits = limits;
        descriptions = new DescriptionScanner(text);
    }

    /**
     * Scans the text to its end.
     *
     * @return how many tokens it has
     * @throws QueryTooComplexException where a number has too many digits, or all have, and where brackets stand too deep
     */
    int scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newLine();
            } else if (c == '#') {
                skipLine();
            } else if (c == ' ' || c == '\t' || c == '\r' || c == ',' || c == '\ufeff') {
                at++;
            } else {
                tokens++;
                int start = at;
                token(c);
                descriptions.token(start, at);
            }
        }
        return tokens;
    }

    /** How many digits the numbers have that were scanned. */
    long digits() {
        return digits;
    }

    /** What was scanned, with blanks instead of the descriptions of operations, fragments and variables. */
    String withoutDescriptions() {
        return descriptions.withoutDescriptions();
    }

    private void token(char c) {
        if (c == '"') {
            string();
        } else if (isDigit(c) || c == '-') {
            number();
        } else if (isNamePart(c)) {
            name();
        } else if (text.startsWith("...", at)) {
            at += 3;
        } else {
            bracket(c);
            at++;
        }
    }

    private void name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at - start > LONGEST_NAME) {
            throw tooComplex("The document has a name of more than " + LONGEST_NAME + " characters.", start);
        }
    }

    private void bracket(char c) {
        if (c == '{' || c == '[' || c == '(') {
            if (++nesting > limits.nesting()) {
                throw tooComplex("The document nests brackets deeper than " + limits.nesting() + " levels.", at);
            }
        } else if (c == '}' || c == ']' || c == ')') {
            nesting--;
        }
    }

    private void number() {
        int start = at++;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        int exponent = at;
        if (at < text.length() && (text.charAt(at) | ' ') == 'e') {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            exponent = at;
            skipDigits();
        }
        check(exponent - start, at - exponent, start);
    }

    private void check(int digitsBefore, int digitsOfExponent, int start) {
        if (digitsBefore > limits.digits() || digitsOfExponent > MOST_DIGITS_OF_EXPONENT) {
            throw tooComplex("The document has a number of more than " + limits.digits() + " digits.", start);
        }
        digits += digitsBefore + digitsOfExponent;
        long most = (long) limits.tokens() * DIGITS_A_TOKEN;
        if (digits > most) {
            throw tooComplex("The numbers of the document have more than " + most + " digits.", start);
        }
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void string() {
        if (text.startsWith("\"\"\"", at)) {
            at += 3;
            block();
            return;
        }
        at++;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
        }
    }

    private void block() {
        while (at < text.length() && !text.startsWith("\"\"\"", at)) {
            if (text.startsWith("\\\"\"\"", at)) {
                at += 4;
            } else if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
        at = Math.min(at + 3, text.length());
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private QueryTooComplexException tooComplex(String message, int place) {
        return new QueryTooComplexException(new SourceLocation(line, place - lineStart + 1), "%s", message);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNamePart(char c) {
        return c == '_' || isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
