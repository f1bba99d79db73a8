package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.sql.Sql;
import org.readout.search.highlight.Words;

/** Words are found in texts here where PostgreSQL finds them. */
@QuarkusTest
class MarkingTest {

    private static final Sql DOCUMENTS =
            Sql.of("select d.body, tsvector_to_array(d.stemmed) as lexemes from search_document d");
    private static final Sql TEXTS = Sql.of("""
            select t.body, tsvector_to_array(to_tsvector('stemmed', spaced_words(t.body))) as lexemes
            from unnest(?::text[]) as t (body)
            """, (Object) new String[] {
        "Minsk/Normandy, Mr.Putin; Agenda-2030 (E3/EU+3) at 3.5 %, 1,000: http://a.b/c?d=e&f_g x@y.org ~h",
        "U.S.-led U.S. and U.K.’s J.R. Biden, V.Putin, U.S.Army e.g.this _U.S._ U.Sé A.B1",
        "Hawaiʻi Oʼahu it’s don't Élysée Ele\u0301ve Pu\u00adtin \u200fPu\u200btin",
        "普京将在巴黎Trump会见2018年。プーチン大統領と会談 ปูตินพบทรัมป์ ပူတင် ពូទីន ປູຕິນ",
        "שָׁלוֹם إِيرَان إيران हिन्दी Нормандия С.А.Лавров Ὀδυσσεύς İstanbul straße 푸틴"
    });
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    ReadClient client;

    @Inject
    LexemeRepository lexemes;

    @Test
    void each_lexeme_that_postgresql_finds_in_a_text_is_found_here_and_no_other() {
        List<Document> all = Stream.of(DOCUMENTS, TEXTS)
                .flatMap(texts -> client
                        .list(
                                texts,
                                row -> new Document(row.getString("body"), Set.of(row.getArrayOfStrings("lexemes"))))
                        .await()
                        .atMost(LONG)
                        .stream())
                .toList();
        assertTrue(all.size() > 100);
        for (Document one : all) {
            Set<String> words = Words.all(Words.of(List.of(one.body), one.lexemes));
            Map<String, Set<String>> known = lexemes.lexemes(words).await().atMost(LONG);
            assertEquals(
                    one.lexemes,
                    words.stream().flatMap(word -> known.get(word).stream()).collect(Collectors.toSet()));
        }
    }

    private record Document(String body, Set<String> lexemes) {}
}
