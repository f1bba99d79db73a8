package org.readout.time;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A date as an editor writes it. */
@Input("PartialDateInput")
@Description("EDTF with an optional trailing ? for an inferred date, which then has a basis.")
public record PartialDateInput(
        @NonNull @Description("ISO 8601-2 (EDTF), levels 0 and 1.")
        String edtf,

        @Description("How an inferred date was worked out.") String basis) {

    /** @throws IllegalArgumentException where it is no date of the record */
    public PartialDate toDate() {
        if (edtf == null) {
            throw new IllegalArgumentException("a date has a text in EDTF");
        }
        return PartialDate.of(edtf, basis);
    }

    public static PartialDateInput of(PartialDate date) {
        return date == null ? null : new PartialDateInput(date.edtf(), date.basis());
    }
}
