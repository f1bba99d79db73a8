package org.readout.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.time.PartialDateInput;

/** A status change as an editor writes it. */
@Input("StatusChangeInput")
@Description("A status that somebody gave a meeting, to record.")
public record StatusChangeInput(
        @NonNull @NotNull @Description("The meeting, by slug.")
        String meeting,

        @NonNull @NotNull @Description("The status that it was given.")
        MeetingStatus status,

        @NonNull @NotNull @Description("When it was given.") PartialDateInput date,

        @NonNull @NotNull @Size(min = 1, max = 100) @Description("Who said that it stood so, by slug.")
        List<@NonNull @NotNull String> assertedBy,

        @Description("The statement that brought the change, by slug.")
        String statement,

        @Description("The article that reports it, by slug.")
        String article,

        @Description("What the record adds.") String note) {}
