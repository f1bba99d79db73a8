package org.readout.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Cursor;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.platform.database.Sql;
import org.readout.search.SearchQuery.Term;

/**
 * The statements of a search. Each has one text for searches of any shape: the terms come as arrays, so that neither this
 * server nor PostgreSQL keeps a statement for each number of words.
 */
final class SearchSql {

    /** Names shorter than this are like too many others. */
    private static final int SHORTEST_MISSPELT_NAME = 4;

    /** In millionths, which compare and print exactly. */
    private static final String RANK = """
            round(1000000 * (
              ts_rank('{0.1, 0.2, 0.4, 1.0}', d.stemmed, search.wanted, 1)
              + case when d.folded_names is null then 0 else similarity(search.name, d.folded_names) / 2 end
            ))::integer""";

    /**
     * The terms of a search, its alternatives, and the search as a whole. {@code exact} tells that what the indexes find is
     * what was looked for; otherwise each document found is compared with the alternatives once more. A term without lexemes
     * is found nowhere.
     */
    private static final String SEARCH = """
            with term as materialized (
              select t.alternative, t.words, t.is_phrase, t.is_excluded, t.ordinal,
                case when t.is_phrase
                  then phraseto_tsquery('exact', plain_marks(t.words))
                  else plainto_tsquery('stemmed', plain_marks(t.words))
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
                (select any_of(plainto_tsquery('stemmed', plain_marks(words)) order by ordinal) from term where not is_excluded) as wanted,
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
            where (
                d.stemmed @@ (select words from search)
                or d.exact @@ (select phrases from search)
                or d.record_id = any ((select misspelt from search)::uuid[])
              )
              and (?::text[] is null or d.kind = any(?::text[]))
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

    /** One hit more than was asked for, to tell whether there are more. */
    private static final String PAGE = SEARCH + """
            , hit as (
              select d.kind, d.record_id, d.body, search.wanted, %s as rank
              %s
            )
            select hit.kind, hit.record_id, hit.rank, hit.body, hit.wanted::text as query
            from hit
            where ?::text is null or (-hit.rank, hit.record_id) > (?::text::integer, ?::text::uuid)
            order by -hit.rank, hit.record_id
            limit ?
            """.formatted(RANK, HITS);

    private static final String COUNT = SEARCH + "select count(*)::integer as hits\n" + HITS;

    /** Where no word is found, a name was misspelt, or a phrase has only words that documents leave out. */
    private static final String MARKED = """
            select hit.body, hit.found,
              case when strpos(hit.found, E'\\x02') = 0 then (
                select line from unnest(string_to_array(hit.body, e'\\n')) as lines (line)
                order by word_similarity(hit.name, fold(line)) desc, line
                limit 1
              ) end as likest
            from (
              select d.ordinal, d.body, search.name,
                ts_headline('stemmed', plain_marks(d.body), search.wanted, E'HighlightAll=true, StartSel="\\x02", StopSel="\\x03"')
                  as found
              from unnest(?::text[]) with ordinality as d (body, ordinal)
              cross join (
                select any_of(plainto_tsquery('stemmed', plain_marks(words)) order by ordinal) as wanted, fold(?) as name
                from unnest(?::text[]) with ordinality as term (words, ordinal)
              ) search
              offset 0
            ) hit
            order by hit.ordinal
            """;

    private SearchSql() {}

    static Sql page(SearchQuery query, List<SearchKind> kinds, Ordering ordering, PageRequest request) {
        List<Object> values = values(query, kinds);
        List<?> after = request.after() == null
                ? Arrays.asList(null, null)
                : Cursor.open(request.after(), ordering).values();
        values.add(after.get(0));
        values.addAll(after);
        values.add(request.size() + 1);
        return new Sql(PAGE, values);
    }

    static Sql count(SearchQuery query, List<SearchKind> kinds) {
        return new Sql(COUNT, values(query, kinds));
    }

    /** Marks the words of texts by PostgreSQL's own rules, in the order of the texts. */
    static Sql marked(SearchQuery query, List<String> bodies) {
        return Sql.of(MARKED, bodies.toArray(String[]::new), name(query), words(query.wanted()));
    }

    private static List<Object> values(SearchQuery query, List<SearchKind> kinds) {
        boolean findsActors = kinds == null || kinds.contains(SearchKind.ACTOR);
        List<Integer> alternatives = new ArrayList<>();
        List<Integer> misspelt = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < query.alternatives().size(); i++) {
            List<Term> alternative = query.alternatives().get(i);
            terms.addAll(alternative);
            alternatives.addAll(Collections.nCopies(alternative.size(), i));
            if (findsActors && alternative.stream().allMatch(SearchSql::mayBeMisspelt)) {
                misspelt.add(i);
            }
        }
        String[] kindNames =
                kinds == null ? null : kinds.stream().map(Enum::name).toArray(String[]::new);
        return new ArrayList<>(Arrays.asList(
                alternatives.toArray(Integer[]::new),
                words(terms),
                terms.stream().map(Term::phrase).toArray(Boolean[]::new),
                terms.stream().map(Term::excluded).toArray(Boolean[]::new),
                misspelt.toArray(Integer[]::new),
                name(query),
                kindNames,
                kindNames));
    }

    private static String name(SearchQuery query) {
        return String.join(" ", words(query.wanted()));
    }

    private static String[] words(List<Term> terms) {
        return terms.stream().map(Term::text).toArray(String[]::new);
    }

    private static boolean mayBeMisspelt(Term term) {
        return !term.phrase()
                && !term.excluded()
                && term.text().codePoints().filter(Character::isLetter).count() >= SHORTEST_MISSPELT_NAME;
    }
}
