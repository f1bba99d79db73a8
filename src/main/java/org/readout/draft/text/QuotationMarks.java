package org.readout.draft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the quotations of a paragraph, whatever their marks: “…”, "…", ‘…’, '…', «…», »…«, „…“, ‹…›, 「…」. Those within others
 * are part of them. Each character is looked at a bounded number of times.
 */
public final class QuotationMarks {

    /** Of a pair, what may close what opens. */
    private static final Map<Character, String> PAIRS =
            Map.of('“', "”", '„', "“”", '«', "»", '»', "«", '”', "”", '‹', "›", '「', "」", '『', "』", '"', "\"");

    private static final Map<Character, Character> SINGLE = Map.of('‘', '’', '\'', '\'');

    /** Marks that close as well, and open only where a word begins. */
    private static final String EITHER = "»”\"";

    /** An apostrophe closes as well, so that it is not looked for without end. */
    private static final int LONGEST_SINGLE = 2_000;

    private static final String ENDS = ".,!?…;:";

    private final String text;
    private final Span paragraph;

    /** Up to where no single mark closes anything. */
    private int without;

    private QuotationMarks(String text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
    }

    public static List<Quotation> find(String text, Span paragraph) {
        return new QuotationMarks(text, paragraph).all();
    }

    private List<Quotation> all() {
        List<Quotation> found = new ArrayList<>();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            Quotation quotation = opens(at) ? quotation(at) : null;
            if (quotation != null && !quotation.words().isEmpty()) {
                found.add(quotation);
                at = quotation.whole().end();
            } else {
                at++;
            }
        }
        return found;
    }

    private boolean opens(int at) {
        char mark = text.charAt(at);
        if (!PAIRS.containsKey(mark) && !SINGLE.containsKey(mark)) {
            return false;
        }
        if (!SINGLE.containsKey(mark) && EITHER.indexOf(mark) < 0) {
            return true;
        }
        boolean begins = at == paragraph.start() || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean word = at + 1 < paragraph.end() && !Span.isSpace(text.charAt(at + 1)) && text.charAt(at + 1) != ',';
        return begins && word;
    }

    private Quotation quotation(int at) {
        char mark = text.charAt(at);
        if (SINGLE.containsKey(mark)) {
            int end = singleEnd(at);
            return end < 0 ? null : closed(at, end);
        }
        int closing = closing(at);
        if (closing >= 0) {
            return closed(at, closing);
        }
        Span rest = new Span(at + 1, paragraph.end());
        int end = ForgottenMark.end(text, rest);
        return new Quotation(new Span(at + 1, end), new Span(at, end), false);
    }

    /** Curly and straight marks close each other too, as hasty hands mix them, unless one was opened in between; -1 for none. */
    private int closing(int at) {
        char mark = text.charAt(at);
        String closing = PAIRS.get(mark);
        char other = mark == '“' ? '"' : mark == '"' ? '”' : '\0';
        boolean inner = false;
        for (int i = at + 1; i < paragraph.end(); i++) {
            char character = text.charAt(i);
            if (closing.indexOf(character) < 0 && character != other && character != '“') {
                continue;
            }
            boolean begins = isOpening(i);
            if (character == other && !inner && !begins) {
                return i;
            }
            if (closing.indexOf(character) >= 0 && !(character == '"' && begins)) {
                return i;
            }
            inner = begins;
        }
        return -1;
    }

    /** Whether a mark stands before a word and after a space, and not after the end of a sentence or a comma. */
    private boolean isOpening(int at) {
        if (at + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
            return false;
        }
        int before = at - 1;
        while (before > paragraph.start() && Span.isSpace(text.charAt(before))) {
            before--;
        }
        return before < at - 1 && ENDS.indexOf(text.charAt(before)) < 0;
    }

    private static Quotation closed(int opening, int closing) {
        return new Quotation(new Span(opening + 1, closing), new Span(opening, closing + 1), true);
    }

    /** The first that stands after a mark of the sentence, else the first that ends a word. */
    private int singleEnd(int at) {
        char closing = SINGLE.get(text.charAt(at));
        int bound = Math.min(paragraph.end(), at + LONGEST_SINGLE);
        int first = -1;
        for (int i = Math.max(at + 2, without); i < bound; i++) {
            if (text.charAt(i) != closing || i + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(i + 1))) {
                continue;
            }
            if (ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
            first = first < 0 ? i : first;
        }
        without = first < 0 ? bound : without;
        return first;
    }
}
