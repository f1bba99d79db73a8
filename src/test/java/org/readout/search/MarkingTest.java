package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.readout.platform.database.ReadClient;
import org.readout.platform.database.Sql;

/** Words are marked here as PostgreSQL would mark them, at less cost. */
@QuarkusTest
class MarkingTest {

    /** Each document of the record, with each of the lexemes that it has, as PostgreSQL marks that one. */
    private static final Sql MARKED = Sql.of("""
            select d.body, l.lexeme, ts_headline(
              'stemmed', plain_marks(d.body), quote_literal(l.lexeme)::tsquery, E'HighlightAll=true, StartSel="\\x02", StopSel="\\x03"'
            ) as marked
            from search_document d cross join lateral unnest(tsvector_to_array(d.stemmed)) as l (lexeme)
            """);

    private static final String LONGER = "/";
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    ReadClient client;

    @Inject
    LexemeRepository lexemes;

    @Test
    void every_word_of_the_record_is_marked_as_postgresql_does() {
        List<Marked> all = client.list(
                        MARKED,
                        row -> new Marked(row.getString("body"), row.getString("lexeme"), row.getString("marked")))
                .await()
                .atMost(LONG);
        Set<String> words = all.stream()
                .flatMap(one -> Words.of(one.body, Set.of(one.lexeme)).all().stream())
                .collect(Collectors.toSet());
        Map<String, Set<String>> known = lexemes.lexemes(words).await().atMost(LONG);
        int same = 0;
        for (Marked one : all) {
            List<Range> found = Words.of(one.body, Set.of(one.lexeme)).found(known);
            if (found != null) {
                List<Range> marks = Highlight.marks(one.marked);
                assertTrue(found.containsAll(marks), one::toString);
                found.stream()
                        .filter(range -> !marks.contains(range))
                        .forEach(range -> assertTrue(isOfLonger(one.body, range), one::toString));
                same++;
            }
        }
        // the others are no runs of letters and digits, and left to PostgreSQL
        assertTrue(same > all.size() * 9 / 10, same + " of " + all.size());
    }

    /** Whether PostgreSQL may take it for a part of a longer word, as of the path Europe/Radio. */
    private static boolean isOfLonger(String body, Range range) {
        String around = " " + body + " ";
        return LONGER.indexOf(around.charAt(range.start())) >= 0 || LONGER.indexOf(around.charAt(range.end() + 1)) >= 0;
    }

    private record Marked(String body, String lexeme, String marked) {}
}
