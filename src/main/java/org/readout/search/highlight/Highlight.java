package org.readout.search.highlight;

import java.util.ArrayList;
import java.util.List;

/**
 * The passage of a text that matched, verbatim, as HTML: {@code <mark>} around the words that matched, everything else escaped.
 */
public final class Highlight {

    private static final int MOST_CHARACTERS = 240;
    private static final int BEFORE_THE_FIRST = 80;

    private Highlight() {}

    /**
     * The line that has most of the found words, cut to a length that is read at a glance.
     *
     * @param body verbatim, lines of text
     * @param found where the words that matched stand, in their order; at least one
     */
    public static String of(String body, List<Range> found) {
        Range best = best(lines(body), found);
        List<Range> within = found.stream().filter(mark -> mark.isWithin(best)).toList();
        return html(body, cut(body, best, within.get(0)), within);
    }

    /** A line that was found as a whole. */
    public static String of(String line) {
        StringBuilder html = new StringBuilder("<mark>");
        escape(line, 0, line.length(), html);
        return html.append("</mark>").toString();
    }

    private static List<Range> lines(String body) {
        List<Range> lines = new ArrayList<>();
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf('\n', start) < 0 ? body.length() : body.indexOf('\n', start);
            lines.add(new Range(start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Range best(List<Range> lines, List<Range> marks) {
        Range best = null;
        int most = 0;
        for (Range line : lines) {
            int here = 0;
            for (Range mark : marks) {
                here += mark.isWithin(line) ? 1 : 0;
            }
            if (here > most) {
                best = line;
                most = here;
            }
        }
        return best;
    }

    private static Range cut(String body, Range line, Range first) {
        if (line.end() - line.start() <= MOST_CHARACTERS) {
            return line;
        }
        int start = Math.max(line.start(), Math.min(first.start() - BEFORE_THE_FIRST, line.end() - MOST_CHARACTERS));
        int end = Math.min(line.end(), Math.max(start + MOST_CHARACTERS, first.end()));
        return new Range(
                start == line.start() ? start : afterSpace(body, start, first.start()),
                end == line.end() ? end : beforeSpace(body, first.end(), end));
    }

    /** The first start of a word from there on, or the last place that is given. */
    private static int afterSpace(String body, int from, int last) {
        int space = body.indexOf(' ', from);
        return space < 0 || space >= last ? last : space + 1;
    }

    /** The last end of a word until there, or the first place that is given. */
    private static int beforeSpace(String body, int first, int to) {
        return Math.max(first, body.lastIndexOf(' ', to));
    }

    private static String html(String body, Range passage, List<Range> marks) {
        StringBuilder html = new StringBuilder();
        int at = passage.start();
        for (Range mark : joined(marks)) {
            if (mark.isWithin(passage)) {
                escape(body, at, mark.start(), html);
                html.append("<mark>");
                escape(body, mark.start(), mark.end(), html);
                html.append("</mark>");
                at = mark.end();
            }
        }
        escape(body, at, passage.end(), html);
        return html.toString();
    }

    /** Words without spaces between them, as of Chinese, are marked as one. */
    private static List<Range> joined(List<Range> marks) {
        List<Range> joined = new ArrayList<>();
        for (Range mark : marks) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end() == mark.start()) {
                joined.set(last, new Range(joined.get(last).start(), mark.end()));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
    }
}
