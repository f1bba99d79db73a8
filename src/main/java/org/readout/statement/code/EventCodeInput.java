package org.readout.statement.code;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.InputReference;

/** An event code as an editor writes it. */
@Input("EventCodeInput")
@Description("A code of an event-data scheme.")
public record EventCodeInput(
        @NonNull @NotNull @Text(max = TextLength.CODE) @Description("The scheme with its version, as 'CAMEO 1.1b3'.")
        String scheme,

        @NonNull @NotNull @Text(max = TextLength.CODE) @Description("The code, as '036'.")
        String code)
        implements InputReference.Part {

    @Override
    public String referenceNoun() {
        return EventCodeReferences.NOUN;
    }

    @Override
    public String referenceSlug() {
        return scheme == null || code == null ? null : scheme + " " + code;
    }
}
