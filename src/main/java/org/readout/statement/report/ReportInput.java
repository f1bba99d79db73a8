package org.readout.statement.report;

import io.smallrye.graphql.api.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.RefersTo;

/** A report as an editor writes it. */
@Input("ReportInput")
@Description("One article carrying the statement.")
public record ReportInput(
        @NonNull @NotNull @RefersTo("article") @Text(max = TextLength.SLUG) @Description("The article, by slug.")
        String article,

        @Nullable @Size(max = 100) @Description("Each run of the speaker's words that it prints, verbatim, in order.")
        List<@NonNull @NotNull @Text(max = TextLength.QUOTATION, blank = false) String> quotations,

        @Text(max = TextLength.SENTENCE) @Description("The speaker as the article names him.")
        String attributedAs,

        @Nullable @Size(max = 20) @Description("The chain, from the one next to the speaker.")
        List<@NonNull @NotNull @Valid RelayInput> relays,

        @Text(max = TextLength.SENTENCE, blank = false)
        @Description("What it says against its own certainty, verbatim: 'reportedly', 'was said to'.")
        String hedge,

        @RefersTo("statement")
        @Text(max = TextLength.SLUG)
        @Description("The statement within which it quotes this one, by slug.")
        String conveyedBy) {}
