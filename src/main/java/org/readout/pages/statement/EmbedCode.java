package org.readout.pages.statement;

import org.readout.pages.part.ActorLink;
import org.readout.pages.part.DayWithBasis;

/**
 * What others copy into their pages to show a statement there.
 *
 * @param permalink its lasting address
 * @param title who said it, and when
 */
record EmbedCode(String permalink, String title, SpokenWords words, ActorLink speaker, DayWithBasis saidOn) {

    /** How long a statement is that a blockquote has whole. */
    private static final int LONGEST = 1_000;

    private static final int LINE = 55;
    private static final int LINE_HEIGHT = 32;
    private static final int LEAST_HEIGHT = 190;
    private static final int MOST_HEIGHT = 600;

    /** A frame with the page that is made for it. */
    String frame() {
        return "<iframe src=\"" + escaped(permalink) + "/embed\" title=\"" + escaped(title)
                + "\" width=\"100%\" height=\"" + height() + "\" loading=\"lazy\"></iframe>";
    }

    /** The words themselves, without this server. */
    String blockquote() {
        return "<blockquote cite=\"" + escaped(permalink) + "\"><p>" + escaped(words.marked(LONGEST))
                + "</p></blockquote>\n<p>"
                + escaped(speaker.name()) + ", <a href=\"" + escaped(permalink) + "\">" + escaped(saidOn.label())
                + "</a>"
                + (words.quotation() == null ? ", in Readout’s summary" : "") + "</p>";
    }

    /** In pixels; longer words scroll. */
    private int height() {
        int lines = words.marked().length() / LINE;
        return Math.min(MOST_HEIGHT, LEAST_HEIGHT + LINE_HEIGHT * lines);
    }

    /** As text or an attribute of HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
