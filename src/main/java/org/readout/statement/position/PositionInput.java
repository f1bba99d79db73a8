package org.readout.statement.position;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.RefersTo;

/** A position as an editor writes it. */
@Input("PositionInput")
@Description("What the statement says of one meeting.")
public record PositionInput(
        @NonNull @NotNull @RefersTo("meeting") @Text(max = TextLength.SLUG) @Description("The meeting, by slug.")
        String meeting,

        @Description("What the speaker wants.") Attitude attitude,
        @Description("How likely the speaker says it is.") Likelihood likelihood,

        @Text(max = TextLength.SENTENCE) @Description("What it depends on, in the speaker's words.")
        String condition,

        @Text(max = TextLength.SENTENCE, blank = false)
        @Description("The words that likelihood and attitude are read from, verbatim as a report prints them.")
        String wording,

        @Description("Whose words those are; the speaker's stand in a quotation of a report.")
        WordingBy wordingBy) {}
