package org.readout.graphql.page.count;

import java.util.ArrayList;
import java.util.List;
import org.readout.platform.database.sql.Sql;

/**
 * What the rows of a connection are counted by, as SQL upon what they are read from.
 *
 * @param joined what is joined to the rows; empty for nothing
 * @param conditions what must hold of it
 * @param by what rows are counted under; a row that has null there counts under nothing
 * @param row what tells rows apart, where the same can be joined to one several times; else null
 * @param named what says how {@code grouped.id} is called, as a table joined to it; empty where it names itself
 * @param key the key of {@code grouped.id}
 * @param tie what has the order of the keys, in which ties are
 * @param label how a person calls it, or null
 */
public record Grouping(
        String joined,
        List<Sql> conditions,
        String by,
        String row,
        String named,
        String key,
        String tie,
        String label) {

    /** Its {@code offset} has what rows are counted under worked out once, and not again to see whether it is null. */
    private static final String GROUPED = """
            select %1$s as id, count(*)::integer as count
            %2$s
            group by 1
            offset 0""";

    private static final String GROUPED_ONCE = """
            select once.id, count(*)::integer as count
            from (
            select distinct %1$s as id, %3$s as row
            %2$s
            ) once
            group by once.id""";

    private static final String NAMED = """
            select grouped.id, %2$s as key, %3$s as label, grouped.count
            from (
            %1$s
            ) grouped
            %4$s
            where grouped.id is not null
            order by grouped.count desc, %5$s
            limit ?""";

    private static final String ITSELF = "grouped.id";
    /** Compared as they are, in whatever language the database sorts. */
    private static final String BY_KEY = "(%s) collate \"C\"";

    private static final String NO_LABEL = "null::varchar";

    /** By an expression that is a text, and its own key. */
    public static Grouping by(String expression) {
        return by(expression, "");
    }

    /** By an expression on what is joined to the rows. */
    public static Grouping by(String expression, String joined) {
        return new Grouping(joined, List.of(), expression, null, "", ITSELF, BY_KEY.formatted(ITSELF), NO_LABEL);
    }

    /** By the year of a day, in four digits, where it lies in one year for certain. */
    public static Grouping byYear(String earliest, String latest) {
        return byPeriod("year", earliest, latest, "YYYY", "FMYYYY");
    }

    /** By the month of a day, as 2018-10, where it lies in one month for certain. */
    public static Grouping byMonth(String earliest, String latest) {
        return byPeriod("month", earliest, latest, "YYYY-MM", "FMMonth FMYYYY");
    }

    private static Grouping byPeriod(String period, String earliest, String latest, String key, String label) {
        String first = "date_trunc('" + period + "', " + earliest + "::timestamp)";
        String last = "date_trunc('" + period + "', " + latest + "::timestamp)";
        return new Grouping(
                "",
                List.of(),
                // most days are known, and lie in their period without a look at its ends
                "case when %s = %s or %s = %s then %s end".formatted(earliest, latest, first, last, first),
                null,
                "",
                "to_char(grouped.id, '" + key + "')",
                ITSELF,
                "to_char(grouped.id, '" + label + "')");
    }

    /**
     * What counts rows by it, most first: columns {@code id}, {@code key}, {@code label} and {@code count}. After the values of the
     * rows it takes how many keys.
     *
     * @param rows from {@code from} to the last condition, with what is joined to them
     */
    public String sql(String rows) {
        return NAMED.formatted((row == null ? GROUPED : GROUPED_ONCE).formatted(by, rows, row), key, label, named, tie);
    }

    /** The same of rows that meet no more conditions. */
    public Grouping ofAll() {
        return new Grouping(joined, List.of(), by, row, named, key, tie, label);
    }

    /** The same, where those conditions hold of what is joined. */
    public Grouping where(List<Sql> more) {
        List<Sql> all = new ArrayList<>(conditions);
        all.addAll(more);
        return new Grouping(joined, List.copyOf(all), by, row, named, key, tie, label);
    }

    /** The same, each row once however often it is joined to the same. */
    public Grouping once(String keyOfRow) {
        return new Grouping(joined, conditions, by, keyOfRow, named, key, tie, label);
    }

    /**
     * The same, called what a table calls it.
     *
     * @param table as {@code actor n on n.id = grouped.id}
     */
    public Grouping named(String table, String keyOfTable, String labelOfTable) {
        return new Grouping(
                joined, conditions, by, row, "join " + table, keyOfTable, BY_KEY.formatted(keyOfTable), labelOfTable);
    }
}
