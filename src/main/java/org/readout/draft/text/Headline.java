package org.readout.draft.text;

import java.util.List;

/** The line over an article. */
public final class Headline {

    private static final int LONGEST = 200;
    private static final String ENDS = ".!?…:;,”\"»";

    private Headline() {}

    /** Which paragraph it is: one of the first two that ends as no sentence does; -1 where there is none. */
    public static int of(String text, List<Span> paragraphs) {
        for (int i = 0; i < Math.min(2, paragraphs.size() - 1); i++) {
            Span paragraph = paragraphs.get(i);
            String line = text.substring(paragraph.start(), paragraph.end());
            if (line.length() <= LONGEST
                    && !line.contains("\n")
                    && !line.contains("://")
                    && ENDS.indexOf(line.charAt(line.length() - 1)) < 0) {
                return i;
            }
        }
        return -1;
    }
}
