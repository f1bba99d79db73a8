package org.readout.pages.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the one kind of HTML that the graph gives: text that is escaped, with {@code <mark>} around some words. Templates escape
 * its runs anew, so that nothing which comes from sources is ever HTML of a page.
 */
final class MarkedText {

    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";

    private MarkedText() {}

    static List<Run> runs(String html) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf(OPEN, at);
            int close = open < 0 ? -1 : html.indexOf(CLOSE, open);
            if (close < 0) {
                add(runs, html.substring(at), false);
                return runs;
            }
            add(runs, html.substring(at, open), false);
            add(runs, html.substring(open + OPEN.length(), close), true);
            at = close + CLOSE.length();
        }
        return runs;
    }

    private static void add(List<Run> runs, String html, boolean marked) {
        if (!html.isEmpty()) {
            runs.add(new Run(text(html), marked));
        }
    }

    /** Ampersands last, so that none makes a new entity. */
    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Words that matched, or words around them. */
    public record Run(String text, boolean marked) {}
}
