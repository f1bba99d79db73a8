package org.readout.draft.text;

import java.text.Normalizer;
import java.util.Locale;

/** A word of a sentence, a mark, or a whole quotation with its marks. */
public record Token(Kind kind, String text, int start, int end) {

    public enum Kind {
        WORD,

        /** The 's of "Trump's". */
        POSSESSIVE,

        /** With its marks; no word of it is the article's. */
        QUOTATION,

        MARK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isQuotation() {
        return kind == Kind.QUOTATION;
    }

    public boolean isMark(String marks) {
        return kind == Kind.MARK && marks.contains(text);
    }

    public boolean isCapitalized() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** By which names are found: without case, accents, and the shapes of apostrophes and marks. */
    public String key() {
        return switch (kind) {
            case POSSESSIVE -> "'s";
            case QUOTATION -> '"' + folded(text.substring(1, Math.max(1, text.length() - 1))) + '"';
            default -> isAcronym() ? text : folded(text);
        };
    }

    /** What it is found by as well: an acronym that only a headline's capitals make one. */
    public String plainKey() {
        return kind == Kind.WORD ? folded(text) : key();
    }

    private boolean isAcronym() {
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(lower());
    }

    private static String folded(String text) {
        String plain = text.chars().allMatch(character -> character < 128)
                ? text
                : Normalizer.normalize(text.replace('\u2019', '\''), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT);
    }
}
