package org.readout.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.page.count.Grouping;
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

    /** What hits are to be, beside what their words are, and the records that they may then be of. */
    private static final String FILTER = """
            , filter as materialized (
              select f.countries, f.first_day, f.last_day,
                case when f.speakers is not null then array(select a.id from actor_slug a where a.slug = any(f.speakers)) end as speakers,
                case when f.meetings is not null then array(select m.id from meeting_slug m where m.slug = any(f.meetings)) end as meetings
              from (values (?::text[], ?::text[], ?::text[], ?::date, ?::date))
                as f (speakers, countries, meetings, first_day, last_day)
            ),
            side as (
              select a.id from actor a join filter on a.country_code = any(filter.countries) where a.kind <> 'OUTLET'
            ),
            placed as (
              select a.id from actor a join filter on a.country_code = any(filter.countries)
              union all
              select m.id from meeting m join place p on p.id = m.place_id join filter on p.country_code = any(filter.countries)
              union all
              select e.id from event e join place p on p.id = e.place_id join filter on p.country_code = any(filter.countries)
            ),
            on_meetings as (
              select unnest(filter.meetings) as id from filter
              union all
              select p.statement_id from "position" p join filter on p.meeting_id = any(filter.meetings)
            )
            """;

    private static final String FILTERED = """
            and (filter.speakers is null or d.speaker_id = any(filter.speakers))
            and (
              filter.countries is null
              or d.speaker_id in (select id from side)
              or d.record_id in (select id from placed)
            )
            and (filter.meetings is null or d.record_id in (select id from on_meetings))
            and (filter.first_day is null or d.latest >= filter.first_day)
            and (filter.last_day is null or d.earliest <= filter.last_day)
            """;

    private static final String OF_KINDS = """
            and (?::text[] is null or d.kind = any(?::text[]))
            """;

    /** As the index of what statements say has it, which is the shorter one; only a text that says so itself finds it. */
    private static final String OF_STATEMENTS = """
            and d.kind = 'STATEMENT'
            """;

    /**
     * One hit more than was asked for, to tell whether there are more. Its {@code offset} has each rank worked out once, and not
     * again for the order.
     */
    private static final String PAGE = """
            %s
            , hit as (
              select d.kind, d.record_id, d.body, %s as rank
              %s
              offset 0
            )
            select hit.kind, hit.record_id, hit.rank, hit.body, (select wanted::text from search) as query
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

    private final boolean ofStatements;
    private final String page;
    private final String count;
    private final String filteredPage;
    private final String filteredCount;
    private final Map<Grouping, String> groups = new HashMap<>();
    private final Map<Grouping, String> filteredGroups = new HashMap<>();

    /**
     * Keeps the statements that find so.
     *
     * @param expressions the last of these table expressions is {@code search}, one row of what is {@code wanted} and of its {@code name}
     * @param hits what selects from {@code search_document d} and {@code search}
     * @param conditions what hits are, up to the last condition
     * @param ofStatements whether they are statements alone
     */
    HitsSql(String expressions, String hits, String conditions, boolean ofStatements) {
        this.ofStatements = ofStatements;
        String kinds = ofStatements ? OF_STATEMENTS : OF_KINDS;
        String found = hits + conditions + kinds;
        String filtered = hits + "cross join filter\n" + conditions + FILTERED + kinds;
        page = PAGE.formatted(expressions, RANK, found);
        count = COUNT.formatted(expressions, found);
        filteredPage = PAGE.formatted(expressions + FILTER, RANK, filtered);
        filteredCount = COUNT.formatted(expressions + FILTER, filtered);
        for (SearchDimension by : SearchDimension.values()) {
            Grouping grouping = by.grouping();
            groups.put(grouping, expressions + grouping.sql(found));
            filteredGroups.put(grouping, expressions + FILTER + grouping.sql(filtered));
        }
    }

    /** The one that finds what a query asks for at the least cost. */
    static HitsSql of(SearchQuery query, HitFilter filter) {
        return query.isOfWords() ? WordHitsSql.of(query, filter) : TermHitsSql.of(filter);
    }

    /** Takes the values, where the page before ended (three), and how many. */
    String page(HitFilter filter) {
        return filter.isOfKindsAlone() ? page : filteredPage;
    }

    /** Takes the values. */
    String count(HitFilter filter) {
        return filter.isOfKindsAlone() ? count : filteredCount;
    }

    /** Takes the values, and how many groups. */
    String groups(Grouping grouping, HitFilter filter) {
        return (filter.isOfKindsAlone() ? groups : filteredGroups).get(grouping);
    }

    /**
     * What it is to find, in the order of its marks.
     *
     * @param words what finds each word of a query of words alone
     */
    final List<Object> values(SearchQuery query, Map<String, WordQuery> words, HitFilter filter) {
        List<Object> values = new ArrayList<>(terms(query, words, filter.findsActors()));
        if (!filter.isOfKindsAlone()) {
            values.addAll(filter.values());
        }
        if (!ofStatements) {
            values.add(filter.kindNames());
            values.add(filter.kindNames());
        }
        return values;
    }

    /** The terms of a query, in the order of the marks of {@code expressions}. */
    abstract List<Object> terms(SearchQuery query, Map<String, WordQuery> words, boolean findsActors);

    static boolean mayBeMisspelt(Term term) {
        return !term.phrase()
                && !term.excluded()
                && term.text().codePoints().filter(Character::isLetter).count() >= SHORTEST_MISSPELT_NAME;
    }

    /** All that is looked for as one name. */
    static String name(SearchQuery query) {
        return String.join(" ", words(query.wanted()));
    }

    static String[] words(List<Term> terms) {
        return terms.stream().map(Term::text).toArray(String[]::new);
    }
}
