package org.readout.time;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.BlankText;

/**
 * A date as far as it is known, in ISO 8601-2 (EDTF), levels 0 and 1.
 *
 * @param earliest the first day that it can mean
 * @param latest the last day that it can mean, never before {@code earliest}
 * @param edtf the text, with a trailing {@code ?} where the date is inferred
 * @param basis how it was inferred; null where a source prints it
 */
@DefaultNonNull
@Description("A date as far as it is known. Orders and filters go by `earliest`, then by `latest`.")
public record PartialDate(
        @Description("The first day that it can mean.") LocalDate earliest,
        @Description("The last day that it can mean.") LocalDate latest,

        @Description(
                "ISO 8601-2 (EDTF): 2018-11-11, 2018-11, 2018, 2018-01-01/2018-11-05; with a trailing ? where it is "
                        + "inferred.")
        String edtf,

        @Nullable @Description("How an inferred date was worked out; null where a source prints it.")
        String basis)
        implements Comparable<PartialDate> {

    private static final Comparator<PartialDate> BY_EARLIEST_THEN_LATEST =
            Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest);

    /**
     * Reads a date that is written by a person.
     *
     * @throws IllegalArgumentException where the text is no EDTF date, or where an inferred date has no basis, or a
     *     printed one has one
     */
    public static PartialDate of(String edtf, String basis) {
        Edtf.Span span = Edtf.parse(edtf);
        if (edtf.endsWith("?") != (basis != null && !BlankText.isBlank(basis))) {
            throw new IllegalArgumentException(
                    edtf.endsWith("?")
                            ? "'" + edtf + "' is inferred and needs a basis"
                            : "'" + edtf + "' has a basis, so it is inferred and ends in ?");
        }
        return new PartialDate(span.earliest(), span.latest(), edtf, edtf.endsWith("?") ? basis : null);
    }

    /** A day that a source prints in full. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day, day.toString(), null);
    }

    @Description("How finely it is known.")
    public DatePrecision getPrecision() {
        return Edtf.parse(edtf).precision();
    }

    @Description("True where no source prints it and it was worked out; `basis` then says how.")
    public boolean isInferred() {
        return basis != null;
    }

    @Description("For people, in English: 11 November 2018; autumn 2018; before 6 November 2018 (inferred).")
    public String getLabel() {
        return DateLabel.of(this);
    }

    @Override
    @Ignore
    public int compareTo(PartialDate other) {
        return BY_EARLIEST_THEN_LATEST.compare(this, other);
    }
}
