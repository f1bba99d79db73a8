package org.readout.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Cursor;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.platform.database.Sql;
import org.readout.search.SearchQuery.Term;

/** Writes the statements of a search. */
final class SearchSql {

    /** Names shorter than this are like too many others. */
    private static final int SHORTEST_LIKENESS = 4;

    // Each a subquery of its own, which PostgreSQL runs once and not for each document.
    private static final String WORD = "(select plainto_tsquery('stemmed', plain_marks(?)))";
    private static final String PHRASE = "(select phraseto_tsquery('exact', plain_marks(?)))";
    private static final String NAME = "(select fold(?))";
    /** In millionths, which compare and print exactly. */
    private static final String RANK = """
            round(1000000 * (
              ts_rank('{0.1, 0.2, 0.4, 1.0}', d.stemmed, asked.words, 1)
              + case when d.folded_names is null then 0 else similarity(asked.name, d.folded_names) / 2 end
            ))::integer""";

    private static final String FOUND = """
            ts_headline('stemmed', plain_marks(d.body), asked.words, E'HighlightAll=true, StartSel="\\x02", StopSel="\\x03"')""";
    /** Where no word is found: a name was misspelt, or a phrase has nothing but words that are left out of documents. */
    private static final String LIKEST = """
            case when strpos(hit.found, E'\\x02') = 0 then (
              select line from unnest(string_to_array(hit.body, e'\\n')) as lines (line)
              order by word_similarity(hit.name, fold(line)) desc, line
              limit 1
            ) end""";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private SearchSql() {}

    /** One hit more than was asked for, to tell whether there are more. */
    static Sql page(SearchQuery query, List<SearchKind> kinds, Ordering ordering, PageRequest request) {
        SearchSql sql = new SearchSql()
                .line("with hit as (")
                .line("select d.kind, d.record_id, d.body, asked.query, " + RANK + " as rank")
                .documents(query, kinds)
                .line(")")
                .line("select hit.kind, hit.record_id, hit.rank, hit.body, hit.query")
                .line("from hit");
        if (request.after() != null) {
            sql.line(
                    "where (-hit.rank, hit.record_id) > (?::text::integer, ?::text::uuid)",
                    Cursor.open(request.after(), ordering).values().toArray());
        }
        return sql.line("order by -hit.rank, hit.record_id")
                .line("limit ?", request.size() + 1)
                .done();
    }

    /** Marks the words of texts by PostgreSQL's own rules, in the order of the texts. */
    static Sql marked(SearchQuery query, List<String> bodies) {
        SearchSql sql = new SearchSql()
                .line("select hit.body, hit.found, " + LIKEST + " as likest")
                .line("from (")
                .line("select d.ordinal, d.body, asked.name, " + FOUND + " as found")
                .line("from unnest(?::text[]) with ordinality as d (body, ordinal)", (Object)
                        bodies.toArray(String[]::new));
        sql.asked(query.wanted());
        return sql.line("offset 0").line(") hit").line("order by hit.ordinal").done();
    }

    static Sql count(SearchQuery query, List<SearchKind> kinds) {
        return new SearchSql()
                .line("select count(*)::integer as hits")
                .documents(query, kinds)
                .done();
    }

    private SearchSql documents(SearchQuery query, List<SearchKind> kinds) {
        line("from search_document d");
        asked(query.wanted());
        line("where (");
        boolean named = kinds == null || kinds.contains(SearchKind.ACTOR);
        for (int i = 0; i < query.alternatives().size(); i++) {
            line(i == 0 ? "(" : "or (");
            alternative(query.alternatives().get(i), named);
            line(")");
        }
        line(")");
        return kinds == null
                ? this
                : line("and d.kind = any(?)", (Object)
                        kinds.stream().map(Enum::name).toArray(String[]::new));
    }

    /** What ranks and marks the hits: any of the wanted words. Worked out once, and not for each document. */
    private void asked(List<Term> wanted) {
        line("cross join (select (select");
        anyOf(wanted);
        line(") as words, (select (");
        anyOf(wanted);
        String name = String.join(" ", wanted.stream().map(Term::text).toList());
        line(")::text) as query, " + NAME + " as name) asked", name);
    }

    private void anyOf(List<Term> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            line((i == 0 ? "" : "|| ") + WORD, wanted.get(i).text());
        }
    }

    /** @param named whether it may be found by its names, as actors are */
    private void alternative(List<Term> terms, boolean named) {
        text.append("true\n");
        terms.forEach(term -> line(
                "and " + (term.excluded() ? "not " : "")
                        + (term.phrase() ? "d.exact @@ " + PHRASE : "d.stemmed @@ " + WORD),
                term.text()));
        if (named && terms.stream().allMatch(SearchSql::mayBeMisspelt)) {
            line("or true");
            terms.forEach(term -> line("and " + NAME + " <% d.folded_names", term.text()));
        }
    }

    private static boolean mayBeMisspelt(Term term) {
        return !term.phrase()
                && !term.excluded()
                && term.text().codePoints().filter(Character::isLetter).count() >= SHORTEST_LIKENESS;
    }

    private SearchSql line(String line, Object... of) {
        text.append(line).append('\n');
        values.addAll(Arrays.asList(of));
        return this;
    }

    private Sql done() {
        return new Sql(text.toString(), values);
    }
}
