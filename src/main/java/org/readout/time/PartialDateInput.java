package org.readout.time;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.input.InputRules;

/** A date as an editor writes it. */
@Input("PartialDateInput")
@Description("EDTF with an optional trailing ? for an inferred date, which then has a basis.")
public record PartialDateInput(
        @NonNull @Text(max = TextLength.EDTF) @Description("ISO 8601-2 (EDTF), levels 0 and 1.")
        String edtf,

        @Text(max = TextLength.SENTENCE) @Description("How an inferred date was worked out.")
        String basis)
        implements InputRules, LinkedNode.Literal {

    @Override
    public void check(FaultCollector faults) {
        if (!faults.has("edtf") && !faults.has("basis")) {
            try {
                toDate();
            } catch (IllegalArgumentException e) {
                faults.add("", e.getMessage() + ".");
            }
        }
    }

    /** Checks that something does not end before it starts, where both dates can be read. */
    public static void checkOrder(
            PartialDateInput start, PartialDateInput end, String pathOfEnd, FaultCollector faults) {
        if (isReadable(start)
                && isReadable(end)
                && start.toDate().earliest().isAfter(end.toDate().latest())) {
            faults.add(pathOfEnd, "It ends before it starts.");
        }
    }

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

    /** As the Library of Congress types it. */
    @Override
    public String literalType() {
        return "edtf:EDTF";
    }

    @Override
    public String literalText() {
        return edtf;
    }

    private static boolean isReadable(PartialDateInput input) {
        FaultCollector faults = new FaultCollector();
        if (input != null) {
            input.check(faults);
        }
        return input != null && faults.isEmpty();
    }
}
