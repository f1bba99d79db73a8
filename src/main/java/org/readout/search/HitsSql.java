package org.readout.search;

import java.util.List;
import org.readout.graphql.SearchKind;
import org.readout.search.SearchQuery.Term;

/**
 * What finds, in the statements of a search. There are few of them and each has one text, for the terms come as arrays: neither
 * this server nor PostgreSQL keeps a statement for each number of words.
 */
abstract class HitsSql {

    /** Names shorter than this are like too many others. */
    private static final int SHORTEST_MISSPELT_NAME = 4;

    /** In millionths, which compare and print exactly. */
    private static final String RANK = """
            round(1000000 * (
              ts_rank('{0.1, 0.2, 0.4, 1.0}', d.stemmed, search.wanted, 1)
              + case when d.folded_names is null then 0 else similarity(search.name, d.folded_names) / 2 end
            ))::integer""";

    /** One hit more than was asked for, to tell whether there are more. */
    private static final String PAGE = """
            %s
            , hit as (
              select d.kind, d.record_id, d.body, search.wanted, %s as rank
              %s
            )
            select hit.kind, hit.record_id, hit.rank, hit.body, hit.wanted::text as query
            from hit
            where ?::text is null or (-hit.rank, hit.record_id) > (?::text::integer, ?::text::uuid)
            order by -hit.rank, hit.record_id
            limit ?
            """;

    private static final String COUNT = """
            %s
            select count(*)::integer as hits
            %s
            """;

    private final String page;
    private final String count;

    /**
     * Keeps the statements that find so.
     *
     * @param expressions the last of these table expressions is {@code search}, one row of what is {@code wanted} and of its {@code name}
     * @param hits what selects from {@code search_document d} and {@code search}
     */
    HitsSql(String expressions, String hits) {
        page = PAGE.formatted(expressions, RANK, hits);
        count = COUNT.formatted(expressions, hits);
    }

    /** The one that finds what a query asks for at the least cost. */
    static HitsSql of(SearchQuery query) {
        return query.isOfWords() ? WordHitsSql.INSTANCE : TermHitsSql.INSTANCE;
    }

    /** Takes the values, where the page before ended (three), and how many. */
    String page() {
        return page;
    }

    /** Takes the values. */
    String count() {
        return count;
    }

    /** What it is to find, in the order of its marks. */
    abstract List<Object> values(SearchQuery query, List<SearchKind> kinds);

    static boolean findsActors(List<SearchKind> kinds) {
        return kinds == null || kinds.contains(SearchKind.ACTOR);
    }

    static boolean mayBeMisspelt(Term term) {
        return !term.phrase()
                && !term.excluded()
                && term.text().codePoints().filter(Character::isLetter).count() >= SHORTEST_MISSPELT_NAME;
    }

    static String[] names(List<SearchKind> kinds) {
        return kinds == null ? null : kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    /** All that is looked for as one name. */
    static String name(SearchQuery query) {
        return String.join(" ", words(query.wanted()));
    }

    static String[] words(List<Term> terms) {
        return terms.stream().map(Term::text).toArray(String[]::new);
    }
}
