package org.readout.draft.text;

import java.util.ArrayList;
import java.util.List;

/** Takes a paragraph apart into words and marks, in one pass; a quotation is one token. */
public final class Tokenizer {

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, Span span) {
        this.text = text;
        this.end = span.end();
        this.at = span.start();
    }

    /** @param quotations in the order of the text, and within the span */
    public static List<Token> tokens(String text, Span span, List<Quotation> quotations) {
        Tokenizer tokenizer = new Tokenizer(text, span);
        for (Quotation quotation : quotations) {
            tokenizer.upTo(quotation.whole().start());
            tokenizer.add(Token.Kind.QUOTATION, quotation.whole().end());
        }
        tokenizer.upTo(span.end());
        return tokenizer.tokens;
    }

    /** A name or an alias. */
    public static List<Token> tokens(String name) {
        Span whole = new Span(0, name.length());
        return tokens(name, whole, QuotationMarks.find(name, whole));
    }

    private void upTo(int bound) {
        while (at < bound) {
            char character = text.charAt(at);
            if (Span.isSpace(character)) {
                at++;
            } else if (beginsWord(at, bound)) {
                word(bound);
            } else {
                add(Token.Kind.MARK, at + (Character.isHighSurrogate(character) && at + 1 < bound ? 2 : 1));
            }
        }
    }

    private boolean beginsWord(int place, int bound) {
        char character = text.charAt(place);
        return isLetter(character)
                || (character == '@' || character == '#') && place + 1 < bound && isLetter(text.charAt(place + 1));
    }

    private void word(int bound) {
        int start = at;
        int i = at + 1;
        while (i < bound && (isLetter(text.charAt(i)) || joins(i, bound))) {
            i++;
        }
        int possessive = possessive(start, i);
        if (possessive > start) {
            add(Token.Kind.WORD, possessive);
            add(Token.Kind.POSSESSIVE, i);
            return;
        }
        boolean dotted = i < bound
                && text.charAt(i) == '.'
                && Abbreviations.isAbbreviation(text.substring(start, i), isNumber(i + 2, bound));
        add(Token.Kind.WORD, dotted ? i + 1 : i);
        if (i < bound && isApostrophe(text.charAt(i)) && text.charAt(i - 1) == 's') {
            add(Token.Kind.POSSESSIVE, i + 1);
        }
    }

    /** A hyphen, an apostrophe, a dot or a line within a word, as in U.S., half-hour, didn't, 3.5, @a_b. */
    private boolean joins(int place, int bound) {
        char character = text.charAt(place);
        boolean joint =
                character == '-' || character == '.' || character == '_' || character == '&' || isApostrophe(character);
        return joint
                && place + 1 < bound
                && isLetter(text.charAt(place + 1))
                && (character != '.' || !Character.isLowerCase(text.charAt(place - 1)) || isInitial(place));
    }

    /** Whether one letter stands before a dot, as in a.m. */
    private boolean isInitial(int dot) {
        return dot < 2 || !isLetter(text.charAt(dot - 2));
    }

    /** Where the 's of a word begins; -1 where it has none. */
    private int possessive(int start, int wordEnd) {
        boolean has = wordEnd - start > 2
                && (text.charAt(wordEnd - 1) == 's' || text.charAt(wordEnd - 1) == 'S')
                && isApostrophe(text.charAt(wordEnd - 2));
        return has ? wordEnd - 2 : -1;
    }

    private boolean isNumber(int place, int bound) {
        return place < bound && Character.isDigit(text.charAt(place));
    }

    private void add(Token.Kind kind, int to) {
        tokens.add(new Token(kind, text.substring(at, Math.min(to, end)), at, Math.min(to, end)));
        at = to;
    }

    private static boolean isLetter(char character) {
        return Character.isLetterOrDigit(character)
                || Character.isSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char character) {
        return character == '’' || character == '\'';
    }
}
