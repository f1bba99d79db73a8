package org.readout.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.readout.search.SearchQuery.Term;

/** Finds what any search asks for: words, phrases, exclusions and alternatives. */
final class TermHitsSql extends HitsSql {

    /**
     * The terms of a search, its alternatives, and the search as a whole. {@code exact} tells that what the indexes find is
     * what was looked for; otherwise each document found is compared with the alternatives once more. A term without lexemes
     * is found nowhere.
     */
    private static final String EXPRESSIONS = """
            with term as materialized (
              select t.alternative, t.words, t.is_phrase, t.is_excluded, t.ordinal,
                case when t.is_phrase
                  then phraseto_tsquery('exact', spaced_words(t.words))
                  else phraseto_tsquery('stemmed', spaced_words(t.words))
                end as query
              from unnest(?::integer[], ?::text[], ?::boolean[], ?::boolean[])
                with ordinality as t (alternative, words, is_phrase, is_excluded, ordinal)
            ),
            alternative as materialized (
              select a.names, a.unwanted_words, a.unwanted_phrases, a.is_misspelt,
                case when a.is_possible then a.words end as words,
                case when a.is_possible then a.phrases end as phrases
              from (
                select
                  all_of(query) filter (where not is_phrase and not is_excluded) as words,
                  all_of(query) filter (where is_phrase and not is_excluded) as phrases,
                  any_of(query) filter (where not is_phrase and is_excluded) as unwanted_words,
                  any_of(query) filter (where is_phrase and is_excluded) as unwanted_phrases,
                  bool_and(is_excluded or numnode(query) > 0) as is_possible,
                  array_agg(fold(words)) as names,
                  alternative = any(?::integer[]) as is_misspelt
                from term
                group by alternative
              ) a
            ),
            misspelt as materialized (
              select n.record_id
              from alternative a
              join search_document n on a.names[1] <% n.folded_names
              where a.is_misspelt
                and not exists (select from unnest(a.names) as name where not name <% n.folded_names)
            ),
            search as materialized (
              select
                (select any_of(plainto_tsquery('stemmed', spaced_words(words)) order by ordinal) from term where not is_excluded) as wanted,
                fold(?) as name,
                any_of(case when unwanted_words is null then words else words && !!unwanted_words end) as words,
                any_of(case when unwanted_phrases is null then phrases else phrases && !!unwanted_phrases end)
                  filter (where words is null) as phrases,
                (select array_agg(record_id) from misspelt) as misspelt,
                bool_and(
                  phrases is null and unwanted_phrases is null or words is null and unwanted_words is null
                ) as exact
              from alternative
            )
            """;

    private static final String HITS = """
            from search_document d
            cross join search
            """;

    private static final String CONDITIONS = """
            where (
                d.stemmed @@ (select words from search)
                or d.exact @@ (select phrases from search)
                or d.record_id = any ((select misspelt from search)::uuid[])
              )
              and (
                search.exact
                or d.record_id = any (search.misspelt)
                or exists (
                  select from alternative a
                  where (a.words is not null or a.phrases is not null)
                    and (a.words is null or d.stemmed @@ a.words)
                    and (a.phrases is null or d.exact @@ a.phrases)
                    and (a.unwanted_words is null or not d.stemmed @@ a.unwanted_words)
                    and (a.unwanted_phrases is null or not d.exact @@ a.unwanted_phrases)
                )
              )
            """;

    private static final HitsSql OF_STATEMENTS = new TermHitsSql(true);
    private static final HitsSql OF_ANY_KIND = new TermHitsSql(false);

    private TermHitsSql(boolean ofStatements) {
        super(EXPRESSIONS, HITS, CONDITIONS, ofStatements);
    }

    static HitsSql of(HitFilter filter) {
        return filter.isOfStatementsAlone() ? OF_STATEMENTS : OF_ANY_KIND;
    }

    @Override
    List<Object> terms(SearchQuery query, Map<String, WordQuery> words, boolean findsActors) {
        List<Integer> alternatives = new ArrayList<>();
        List<Integer> misspelt = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < query.alternatives().size(); i++) {
            List<Term> alternative = query.alternatives().get(i);
            terms.addAll(alternative);
            alternatives.addAll(Collections.nCopies(alternative.size(), i));
            if (findsActors && alternative.stream().allMatch(HitsSql::mayBeMisspelt)) {
                misspelt.add(i);
            }
        }
        return Arrays.asList(
                alternatives.toArray(Integer[]::new),
                words(terms),
                terms.stream().map(Term::phrase).toArray(Boolean[]::new),
                terms.stream().map(Term::excluded).toArray(Boolean[]::new),
                misspelt.toArray(Integer[]::new),
                name(query));
    }
}
