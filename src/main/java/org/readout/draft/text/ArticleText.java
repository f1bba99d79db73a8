package org.readout.draft.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.readout.draft.text.UnreadableArticle.Code;

/** The text of an article: UTF-8 (RFC 3629), as it is but for a byte order mark. */
public final class ArticleText {

    /** Some hundred times as long as an article is. */
    public static final int MOST_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** A line that was broken to fit a column, rather than ended, is about this long. */
    private static final int SHORTEST_COLUMN = 55;

    private static final int LONGEST_COLUMN = 100;

    private final String text;
    private final int[] codePoints;
    private final int[] lines;

    ArticleText(String text) {
        this.text = text;
        codePoints = new int[text.length() + 1];
        lines = new int[text.length() + 1];
        lines[0] = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            codePoints[i + 1] = codePoints[i] + (second ? 0 : 1);
            lines[i + 1] = lines[i] + (text.charAt(i) == '\n' ? 1 : 0);
        }
    }

    /**
     * Reads all there is, up to a bound.
     *
     * @throws UnreadableArticle where it is too large, no UTF-8 or no text
     */
    public static ArticleText read(InputStream in) throws IOException, UnreadableArticle {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableArticle(Code.TOO_LARGE, "An article has at most %,d bytes.".formatted(MOST_BYTES));
        }
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableArticle(
                    Code.NOT_TEXT, "It holds the character NUL, as UTF-16 does; an article is text in UTF-8.");
        }
        if (new Span(0, text.length()).trimmed(text).isEmpty()) {
            throw new UnreadableArticle(Code.EMPTY, "There is nothing in it to read.");
        }
        return new ArticleText(text);
    }

    private static String decoded(byte[] bytes) throws UnreadableArticle {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new UnreadableArticle(
                    Code.NOT_UTF_8,
                    "No character of UTF-8 begins with %02x at byte %,d."
                            .formatted(in.get(in.position()), in.position()));
        }
        String text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    public String text() {
        return text;
    }

    /** How many characters stand before a place, as code points: the offsets of W3C's Web Annotation, 4.2.4. */
    public int offset(int place) {
        return codePoints[place];
    }

    /** In which line a place is; the first is 1. */
    public int line(int place) {
        return lines[place];
    }

    public String words(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** A paragraph is a line, or several that were broken to fit a column. */
    public List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int begun = -1;
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            Span line = new Span(at, end).trimmed(text);
            if (line.isEmpty()) {
                begun = -1;
            } else if (begun >= 0 && isBroken(paragraphs.get(paragraphs.size() - 1), begun, line)) {
                Span last = paragraphs.remove(paragraphs.size() - 1);
                paragraphs.add(new Span(last.start(), line.end()));
                begun = line.start();
            } else {
                paragraphs.add(line);
                begun = line.start();
            }
            at = end + 1;
        }
        return paragraphs;
    }

    /** @param lastLine where the line before begins */
    private boolean isBroken(Span before, int lastLine, Span line) {
        if (Character.isLowerCase(text.codePointAt(line.start()))) {
            return true;
        }
        if (!Character.isLetterOrDigit(text.codePointAt(line.start()))) {
            return false;
        }
        int length = before.end() - lastLine;
        char last = text.charAt(before.end() - 1);
        return length >= SHORTEST_COLUMN
                && length <= LONGEST_COLUMN
                && (Character.isLetterOrDigit(last) || last == ',');
    }
}
