package org.readout.search.highlight;

import static java.lang.Character.COMBINING_SPACING_MARK;
import static java.lang.Character.ENCLOSING_MARK;
import static java.lang.Character.FORMAT;
import static java.lang.Character.NON_SPACING_MARK;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Where words stand in a text: runs of letters and digits, letters with full stops between them, as {@code U.S.}, and each letter
 * of a script that puts no spaces between words. The database's function {@code spaced_words} divides texts likewise.
 */
final class WordScanner {

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER);

    /** Letters to Unicode, apostrophes to those who write them. */
    private static final String APOSTROPHES = "\u02bb\u02bc";

    /** Before it there is no mark, nor a character of a format. */
    private static final int SOFT_HYPHEN = 0xad;

    /** Thai comes first of the scripts that put no spaces between words. */
    private static final int FIRST_WITHOUT_SPACES = 0xe00;

    /** The prolonged sound mark of Katakana, which belongs to two scripts. */
    private static final int PROLONGED_SOUND = 0x30fc;

    private final String text;

    WordScanner(String text) {
        this.text = text;
    }

    /** Where the first word begins from a place on; the end of the text where there is none. */
    int next(int from) {
        int at = from;
        while (at < text.length() && !isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Where the word ends that begins at a place. */
    int end(int start) {
        int initials = initials(start);
        if (initials > start) {
            return initials;
        }
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        while (at < text.length() && belongs(first, text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean belongs(int first, int point) {
        return isMark(point) || !standsAlone(first) && isLetterOrDigit(point) && !standsAlone(point);
    }

    /** Where the last ends of single letters with full stops between them; the place itself where there are none. */
    private int initials(int start) {
        if (!isInitial(start) || start > 0 && isJoined(text.charAt(start - 1))) {
            return start;
        }
        int last = start;
        while (isAt('.', last + 1) && isInitial(last + 2)) {
            last += 2;
        }
        return last == start ? start : last + 1;
    }

    /** Whether a letter of ASCII stands there as a word of its own. */
    private boolean isInitial(int at) {
        return at < text.length()
                && text.charAt(at) < 128
                && Character.isLetter(text.charAt(at))
                && (at + 1 == text.length() || !isJoined(text.charAt(at + 1)));
    }

    private boolean isAt(char wanted, int at) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private static boolean isJoined(char neighbour) {
        return neighbour == '_' || Character.isLetterOrDigit(neighbour) || isMark(neighbour);
    }

    private static boolean isLetterOrDigit(int point) {
        return Character.isLetterOrDigit(point) && APOSTROPHES.indexOf(point) < 0;
    }

    private static boolean isMark(int point) {
        if (point < SOFT_HYPHEN) {
            return false;
        }
        int type = Character.getType(point);
        return type == NON_SPACING_MARK || type == COMBINING_SPACING_MARK || type == ENCLOSING_MARK || type == FORMAT;
    }

    private static boolean standsAlone(int point) {
        return point >= FIRST_WITHOUT_SPACES
                && (point == PROLONGED_SOUND
                        || Character.isLetter(point) && WITHOUT_SPACES.contains(UnicodeScript.of(point)));
    }
}
