package org.readout.outlook.contradiction;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.InputRules;
import org.readout.writing.input.RefersTo;

/** A contradiction as an editor writes it. */
@Input("ContradictionInput")
@Description("A contradiction that likelihood does not show, to record.")
public record ContradictionInput(
        @NonNull @NotNull @Description("Between whom it stands.")
        ContradictionKind kind,

        @NonNull
        @NotNull
        @RefersTo("statement")
        @Text(max = TextLength.SLUG)
        @Description("The earlier statement, by slug.")
        String earlier,

        @NonNull
        @NotNull
        @RefersTo("statement")
        @Text(max = TextLength.SLUG)
        @Description("The later statement, by slug.")
        String later,

        @RefersTo("meeting") @Text(max = TextLength.SLUG) @Description("The meeting that they differ on, by slug.")
        String meeting,

        @NonNull @NotNull @Text(max = TextLength.NOTE, blank = false) @Description("In what they differ.")
        String note)
        implements InputRules {

    @Override
    public void check(FaultCollector faults) {
        if (earlier != null && earlier.equals(later)) {
            faults.add("later", "A statement does not contradict itself.");
        }
    }
}
