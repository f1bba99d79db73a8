package org.readout.statement.input;

import io.smallrye.graphql.api.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.statement.code.EventCodeInput;
import org.readout.statement.form.StatementChannel;
import org.readout.statement.form.StatementForm;
import org.readout.statement.position.PositionInput;
import org.readout.statement.report.ReportInput;
import org.readout.time.PartialDateInput;
import org.readout.writing.input.InputRules;
import org.readout.writing.input.RefersTo;
import org.readout.writing.input.Slugged;

/**
 * A statement as an editor writes it.
 *
 * @param quotation worked out from the reports where it is null and the form is a quoted one
 * @param channel UNKNOWN where it is null
 * @param sequence null for 0, of which exports say nothing
 * @param conveyedBy of all reports that name none: documents named it so before each report named its own
 */
@Input("StatementInput")
@Description("A statement to record.")
public record StatementInput(
        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @NonNull @NotNull @RefersTo("actor") @Text(max = TextLength.SLUG) @Description("Who said it, by slug.")
        String speaker,

        @RefersTo("actor")
        @Text(max = TextLength.SLUG)
        @Description("Whose view it gives, by slug, where the speaker speaks for somebody else.")
        String onBehalfOf,

        @Nullable @Size(max = 100) @Description("Whom it was said to, by slug.")
        List<@NonNull @NotNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> addressedTo,

        @NonNull @NotNull @Description("How its words came down.")
        StatementForm form,

        @Text(max = TextLength.QUOTATION)
        @Description("The speaker's own words in their fullest wording; by default those of the report that has most.")
        String quotation,

        @NonNull
        @NotNull
        @Text(max = TextLength.SENTENCE, blank = false)
        @Description("What was said, in one sentence of the record's own.")
        String summary,

        @DefaultValue("UNKNOWN") @Description("Where it was made.")
        StatementChannel channel,

        @NonNull @NotNull @Valid @Description("When it was said.")
        PartialDateInput saidOn,

        @PositiveOrZero
        @Max(10_000)
        @DefaultValue("0")
        @Description("Its place among what was said that day, as far as the sources tell; 0 where they do not.")
        Integer sequence,

        @Nullable @Size(max = 100) @Description("What it says of meetings.")
        List<@NonNull @NotNull @Valid PositionInput> positions,

        @Nullable @Size(max = 100) @Description("The events that it speaks of, by slug.")
        List<@NonNull @NotNull @RefersTo("event") @Text(max = TextLength.SLUG) String> events,

        @Nullable @Size(max = 100) @Description("What it is about, by slug.")
        List<@NonNull @NotNull @RefersTo("topic") @Text(max = TextLength.SLUG) String> topics,

        @Nullable @Size(max = 100) @Description("What kind of act it is, in event-data schemes.")
        List<@NonNull @NotNull @Valid EventCodeInput> codes,

        @RefersTo("statement")
        @Text(max = TextLength.SLUG)
        @Description(
                "The statement within which those reports quote it that name none, by slug. Deprecated: each report names its own.")
        String conveyedBy,

        @NonNull
        @NotNull
        @Size(min = 1, max = 1000)
        @Description("At least one: nothing stands in the record without an article that carries it.")
        List<@NonNull @NotNull @Valid ReportInput> reports)
        implements InputRules {

    public StatementInput {
        channel = channel == null ? StatementChannel.UNKNOWN : channel;
        sequence = sequence != null && sequence == 0 ? null : sequence;
    }

    @Override
    public void check(FaultCollector faults) {
        Wording.check(this, faults);
        PositionWording.check(this, faults);
        faults.checkDistinct("addressedTo", addressedTo, slug -> slug);
        faults.checkDistinct("positions", positions, PositionInput::meeting);
        faults.checkDistinct("events", events, slug -> slug);
        faults.checkDistinct("topics", topics, slug -> slug);
        faults.checkDistinct("codes", codes, EventCodeInput::referenceSlug);
        faults.checkDistinct("reports", reports, ReportInput::article);
    }
}
