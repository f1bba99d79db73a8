package org.readout.search;

import java.util.Arrays;
import java.util.List;
import org.readout.search.SearchQuery.Term;

/** Finds what most searches ask for: words that must all be there. */
final class WordHitsSql extends HitsSql {

    /** The words, all of them as one name, and whether they may be a misspelt one. A word without lexemes is found nowhere. */
    private static final String EXPRESSIONS = """
            with word as materialized (
              select phraseto_tsquery('stemmed', spaced_words(t.word)) as query, t.word, t.ordinal
              from unnest(?::text[]) with ordinality as t (word, ordinal)
            ),
            search as materialized (
              select
                any_of(plainto_tsquery('stemmed', spaced_words(word)) order by ordinal) as wanted,
                case when bool_and(numnode(query) > 0) then all_of(query) end as words,
                fold(?) as name,
                case when ?::boolean then array_agg(fold(word)) end as names
              from word
            ),
            misspelt as materialized (
              select n.record_id
              from search
              join search_document n on search.names[1] <% n.folded_names
              where not exists (select from unnest(search.names) as name where not name <% n.folded_names)
            )
            """;

    private static final String HITS = """
            from search_document d
            cross join search
            """;

    private static final String CONDITIONS = """
            where (
                d.stemmed @@ (select words from search)
                or d.record_id = any ((select array_agg(record_id) from misspelt)::uuid[])
              )
            """;

    static final WordHitsSql INSTANCE = new WordHitsSql();

    private WordHitsSql() {
        super(EXPRESSIONS, HITS, CONDITIONS);
    }

    @Override
    List<Object> terms(SearchQuery query, boolean findsActors) {
        List<Term> words = query.wanted();
        return Arrays.asList(
                words(words), name(query), findsActors && words.stream().allMatch(HitsSql::mayBeMisspelt));
    }
}
