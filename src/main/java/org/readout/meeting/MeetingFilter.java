package org.readout.meeting;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which meetings. */
@Input("MeetingFilter")
@Description("Which meetings: fields are joined by AND; a list matches any of its values.")
public record MeetingFilter(
        @Nullable @Description("With these actors, by slug.")
        List<@NonNull String> participants,

        @Description("True: every one of `participants` took part; false: any of them.")
        Boolean allParticipants,

        @Nullable @Description("On the sidelines of any of these events, by slug.")
        List<@NonNull String> events,

        @Nullable @Description("That stand today at any of these.")
        List<@NonNull MeetingStatus> statuses,

        @Nullable @Description("In any of these forms.") List<@NonNull MeetingFormat> formats,

        @Nullable @Description("In any of these countries, as country codes.")
        List<@NonNull String> countries,

        @Nullable @Description("About any of these topics, by slug.")
        List<@NonNull String> topics,

        @Description("That may have taken place on that day or later.")
        LocalDate from,

        @Description("That may have taken place on that day or earlier.")
        LocalDate to,

        @Description("Whether it was public at the time.") Boolean disclosed) {}
