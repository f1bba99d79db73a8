package org.readout.draft.speaker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.draft.text.Span;
import org.readout.draft.text.Token;
import org.readout.draft.text.Tokenizer;

/**
 * A post of a social network as articles embed one: its text, and below it "— Name (@handle) October 23, 2018".
 *
 * @param words its text without the links behind it
 * @param signature the line below, as far as it names who posted
 * @param author nobody where the record has nobody of those names
 * @param day that the line prints; null for none
 */
public record EmbeddedPost(Span whole, Span words, Span signature, List<RecordActor> author, LocalDate day) {

    private static final List<String> LINKS = List.of("https://", "http://", "pic.twitter.com/");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12));

    public static Optional<EmbeddedPost> of(String text, Span paragraph, Span below, ActorNames names) {
        String line = text.substring(below.start(), below.end());
        int handle = line.indexOf("(@");
        int end = line.indexOf(')', Math.max(0, handle));
        if (handle < 0 || end < 0 || "\u2014\u2013-".indexOf(line.charAt(0)) < 0) {
            return Optional.empty();
        }
        Span signature = new Span(below.start() + 1, below.start() + end + 1).trimmed(text);
        List<NameSpan> matches = names.matches(Tokenizer.tokens(text, signature, List.of()));
        List<RecordActor> author =
                matches.isEmpty() ? List.of() : matches.get(0).actors();
        return Optional.of(new EmbeddedPost(
                paragraph,
                words(text, paragraph),
                signature,
                author,
                day(Tokenizer.tokens(text, new Span(below.start() + end + 1, below.end()), List.of()))));
    }

    private static Span words(String text, Span paragraph) {
        String post = text.substring(paragraph.start(), paragraph.end());
        int end = post.length();
        for (String link : LINKS) {
            int at = post.indexOf(link);
            end = at < 0 ? end : Math.min(end, at);
        }
        return new Span(paragraph.start(), paragraph.start() + end).trimmed(text);
    }

    /** "October 23, 2018". */
    private static LocalDate day(List<Token> tokens) {
        List<Token> words = tokens.stream().filter(Token::isWord).toList();
        if (words.size() < 3 || !MONTHS.containsKey(words.get(0).lower())) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(words.get(2).text()),
                    MONTHS.get(words.get(0).lower()),
                    Integer.parseInt(words.get(1).text()));
        } catch (NumberFormatException | DateTimeException noDay) {
            return null;
        }
    }
}
