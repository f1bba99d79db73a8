package org.readout.graphql;

import java.util.Locale;
import org.readout.platform.database.sql.StorableText;

/**
 * What a text must be to be taken.
 *
 * @param max how many characters it has at most
 * @param blank whether it may be blank
 */
public record TextRule(int max, boolean blank) {

    public TextRule(int max) {
        this(max, true);
    }

    public static TextRule of(Text text) {
        return new TextRule(text.max(), text.blank());
    }

    public static TextRule of(TextArgument text) {
        return new TextRule(text.max(), text.blank());
    }

    /** What is wrong with a text, as the end of a sentence that begins with "It"; null if nothing is. */
    public String fault(CharSequence text) {
        // one that is too long however its characters are counted is not looked through
        if (text.length() <= 2L * max && !StorableText.isStorable(text)) {
            return "is no text: it holds a NUL, or half of a surrogate pair";
        }
        int length = length(text);
        if (length > max) {
            return String.format(Locale.ROOT, "has %,d characters; at most %,d are taken", length, max);
        }
        return !blank && BlankText.isBlank(text) ? "is blank; it needs a character that shows" : null;
    }

    /** In code points, as PostgreSQL and JSON Schema count. */
    private int length(CharSequence text) {
        return text.length() <= max ? text.length() : Character.codePointCount(text, 0, text.length());
    }
}
