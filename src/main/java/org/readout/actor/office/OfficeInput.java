package org.readout.actor.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.time.PartialDateInput;
import org.readout.writing.input.InputRules;
import org.readout.writing.input.RefersTo;

/** An office as an editor writes it. */
@Input("OfficeInput")
@Description("An office that somebody held.")
public record OfficeInput(
        @NonNull @NotNull @Text(max = TextLength.NAME, blank = false) @Description("What it is called.")
        String title,

        @NonNull @NotNull @Description("What it is for.") OfficeKind kind,

        @RefersTo("country")
        @Text(max = TextLength.CODE)
        @Description("The country or union that it belongs to, as a code.")
        String country,

        @RefersTo("institution")
        @Text(max = TextLength.SLUG)
        @Description("The body that it is an office of, as the Kremlin for its spokesman, by slug.")
        String institution,

        @Valid @Description("When it was taken up.") PartialDateInput heldFrom,
        @Valid @Description("When it was laid down.") PartialDateInput heldUntil)
        implements InputRules {

    /** One of which a source tells no more. */
    public static OfficeInput of(
            String title, OfficeKind kind, String country, PartialDateInput heldFrom, PartialDateInput heldUntil) {
        return new OfficeInput(title, kind, country, null, heldFrom, heldUntil);
    }

    @Override
    public void check(FaultCollector faults) {
        PartialDateInput.checkOrder(heldFrom, heldUntil, "heldUntil", faults);
    }
}
