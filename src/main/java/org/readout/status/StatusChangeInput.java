package org.readout.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.meeting.MeetingStatus;
import org.readout.time.PartialDateInput;
import org.readout.writing.input.InputRules;
import org.readout.writing.input.RefersTo;

/** A status change as an editor writes it. */
@Input("StatusChangeInput")
@Description("A status that somebody gave a meeting, to record.")
public record StatusChangeInput(
        @NonNull @NotNull @RefersTo("meeting") @Text(max = TextLength.SLUG) @Description("The meeting, by slug.")
        String meeting,

        @NonNull @NotNull @Description("The status that it was given.")
        MeetingStatus status,

        @NonNull @NotNull @Valid @Description("When it was given.")
        PartialDateInput date,

        @NonNull @NotNull @Size(min = 1, max = 100) @Description("Who said that it stood so, by slug.")
        List<@NonNull @NotNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> assertedBy,

        @RefersTo("statement")
        @Text(max = TextLength.SLUG)
        @Description("The statement that brought the change, by slug.")
        String statement,

        @RefersTo("article") @Text(max = TextLength.SLUG) @Description("The article that reports it, by slug.")
        String article,

        @Text(max = TextLength.NOTE) @Description("What the record adds.")
        String note)
        implements InputRules {

    @Override
    public void check(FaultCollector faults) {
        faults.checkDistinct("assertedBy", assertedBy, slug -> slug);
    }
}
