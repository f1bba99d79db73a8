package org.readout.search;

import com.github.benmanes.caffeine.cache.Cache;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** Every query on what words are looked up by. A word keeps its lexemes, and what finds it, so that they are asked for once a server. */
@Singleton
public class LexemeRepository {

    /** How much of the heap they take: some 30,000 words. */
    private static final long MOST_BYTES = 10_000_000;

    /** How much those of searches take, which have fewer words than what they find. */
    private static final long MOST_BYTES_OF_QUERIES = 3_000_000;

    private static final String LEXEMES = """
            select w.word, tsvector_to_array(to_tsvector('stemmed', spaced_words(w.word))) as lexemes
            from unnest(?::text[]) as w (word)
            """;

    private static final String QUERIES = """
            select w.word,
              phraseto_tsquery('stemmed', spaced_words(w.word))::text as as_phrase,
              plainto_tsquery('stemmed', spaced_words(w.word))::text as any_part
            from unnest(?::text[]) as w (word)
            """;

    private final ReadClient client;
    private final Cache<String, WordQuery> queries = Caches.builder()
            .maximumWeight(MOST_BYTES_OF_QUERIES)
            .weigher((String word, WordQuery query) ->
                    Math.toIntExact(ValueSize.CACHE_ENTRY + ValueSize.of(word) + query.size()))
            .build();
    private final Cache<String, Set<String>> known = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((String word, Set<String> lexemes) ->
                    Math.toIntExact(ValueSize.CACHE_ENTRY + ValueSize.of(word) + ValueSize.of(lexemes)))
            .build();

    LexemeRepository(ReadClient client) {
        this.client = client;
    }

    /** The lexemes of each word, none for some. */
    Uni<Map<String, Set<String>>> lexemes(Set<String> words) {
        return read(words, known, LEXEMES, row -> Set.of(row.getArrayOfStrings("lexemes")));
    }

    /** What finds each word. */
    Uni<Map<String, WordQuery>> queries(Set<String> words) {
        return read(words, queries, QUERIES, WordQuery::of);
    }

    private <T> Uni<Map<String, T>> read(Set<String> words, Cache<String, T> known, String text, Function<Row, T> map) {
        Map<String, T> present = known.getAllPresent(words);
        if (present.size() == words.size()) {
            return Uni.createFrom().item(present);
        }
        Map<String, T> found = new HashMap<>(present);
        Set<String> missing = new HashSet<>(words);
        missing.removeAll(present.keySet());
        return client.list(
                        Sql.of(text, (Object) missing.toArray(String[]::new)).as(Workload.SCAN),
                        row -> Map.entry(row.getString("word"), map.apply(row)))
                .invoke(read -> read.forEach(word -> {
                    known.put(word.getKey(), word.getValue());
                    found.put(word.getKey(), word.getValue());
                }))
                .replaceWith(found);
    }
}
