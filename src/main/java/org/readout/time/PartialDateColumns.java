package org.readout.time;

import io.vertx.sqlclient.Row;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A partial date as a table holds it: four columns that begin with one name.
 *
 * <p>Unless it is told otherwise, Hibernate turns a day into a {@link java.sql.Date}, which is a moment of the server's time
 * zone, in the calendar of the Gregorian reform: the days that either left out, as 5 to 14 October 1582, are stored as others.
 */
@Embeddable
public class PartialDateColumns {

    /** Those that the code names; to make them anew for each row costs more than to read it. */
    private static final Map<String, Names> NAMES = new ConcurrentHashMap<>();

    String edtf;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate earliest;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate latest;

    String basis;

    protected PartialDateColumns() {}

    private PartialDateColumns(PartialDate date) {
        edtf = date.edtf();
        earliest = date.earliest();
        latest = date.latest();
        basis = date.basis();
    }

    /**
     * Null for null.
     *
     * @throws IllegalArgumentException where it is no date of the record
     */
    public static PartialDateColumns of(PartialDateInput input) {
        return input == null ? null : new PartialDateColumns(input.toDate());
    }

    /** Null for null. */
    public static PartialDate date(PartialDateColumns columns) {
        return columns == null ? null : new PartialDate(columns.earliest, columns.latest, columns.edtf, columns.basis);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDateColumns that && edtf.equals(that.edtf) && Objects.equals(basis, that.basis);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edtf, basis);
    }

    /** The columns of a date, to select. */
    public static String select(String table, String name) {
        return "%1$s.%2$s_earliest, %1$s.%2$s_latest, %1$s.%2$s_edtf, %1$s.%2$s_basis".formatted(table, name);
    }

    /** The date in those columns of a row, or null. */
    public static PartialDate read(Row row, String name) {
        Names names = NAMES.computeIfAbsent(name, Names::of);
        String edtf = row.getString(names.edtf);
        return edtf == null
                ? null
                : new PartialDate(
                        row.getLocalDate(names.earliest),
                        row.getLocalDate(names.latest),
                        edtf,
                        row.getString(names.basis));
    }

    private record Names(String edtf, String earliest, String latest, String basis) {

        static Names of(String name) {
            return new Names(name + "_edtf", name + "_earliest", name + "_latest", name + "_basis");
        }
    }
}
