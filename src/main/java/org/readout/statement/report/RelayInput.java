package org.readout.statement.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.RefersTo;

/** One pair of hands of a chain as an editor writes it. */
@Input("RelayInput")
@Description("One pair of hands between a speaker and an article.")
public record RelayInput(
        @NonNull @NotNull @RefersTo("actor") @Text(max = TextLength.SLUG) @Description("Whose hands, by slug.")
        String actor,

        @Text(max = TextLength.SENTENCE) @Description("As the article words it.")
        String wording) {}
