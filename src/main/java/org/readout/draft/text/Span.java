package org.readout.draft.text;

/** A stretch of the text, or of a sentence's tokens; the end is not part of it. */
public record Span(int start, int end) {

    boolean isEmpty() {
        return start >= end;
    }

    /** Without the white space at both ends. */
    public Span trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\ufeff';
    }
}
