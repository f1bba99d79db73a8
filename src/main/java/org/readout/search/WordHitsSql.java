package org.readout.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what most searches ask for: words that must all be there. */
final class WordHitsSql extends HitsSql {

    /**
     * What any of the words is, what all of them are, and all as one name, which is null where no name is compared with it; a query
     * that is given costs less than one that is made.
     */
    private static final String SEARCH = """
            with search as materialized (
              select ?::text::tsquery as wanted, ?::text::tsquery as words, fold(?) as name
            )
            """;

    /** The words, each of which may be a misspelt name. */
    private static final String MISSPELT = """
            , misspelt as materialized (
              select n.record_id
              from (select array_agg(fold(word)) as names from unnest(?::text[]) as word) search
              join search_document n on search.names[1] <% n.folded_names
              where not exists (select from unnest(search.names) as name where not name <% n.folded_names)
            )
            """;

    private static final String HITS = """
            from search_document d
            cross join search
            """;

    private static final String OF_WORDS = """
            where d.stemmed @@ (select words from search)
            """;

    private static final String OF_WORDS_OR_NAMES = """
            where (
                d.stemmed @@ (select words from search)
                or d.record_id = any ((select array_agg(record_id) from misspelt)::uuid[])
              )
            """;

    private static final HitsSql OF_STATEMENTS = new WordHitsSql(false, SEARCH, OF_WORDS, true);
    private static final HitsSql WORDS = new WordHitsSql(false, SEARCH, OF_WORDS, false);
    private static final HitsSql WORDS_OR_NAMES = new WordHitsSql(true, SEARCH + MISSPELT, OF_WORDS_OR_NAMES, false);

    private final boolean findsNames;

    private WordHitsSql(boolean findsNames, String expressions, String conditions, boolean ofStatements) {
        super(expressions, HITS, conditions, ofStatements);
        this.findsNames = findsNames;
    }

    /** The one that finds those words, also as names of actors that are misspelt. */
    static HitsSql of(SearchQuery query, HitFilter filter) {
        if (filter.isOfStatementsAlone()) {
            return OF_STATEMENTS;
        }
        return filter.findsActors() && query.wanted().stream().allMatch(HitsSql::mayBeMisspelt)
                ? WORDS_OR_NAMES
                : WORDS;
    }

    @Override
    List<Object> terms(SearchQuery query, Map<String, WordQuery> words, boolean findsActors) {
        List<WordQuery> wanted =
                query.wanted().stream().map(term -> words.get(term.text())).toList();
        List<Object> terms = new ArrayList<>();
        terms.add(WordQuery.anyOf(wanted));
        terms.add(WordQuery.allOf(wanted));
        terms.add(findsActors ? name(query) : null);
        if (findsNames) {
            terms.add(words(query.wanted()));
        }
        return terms;
    }
}
