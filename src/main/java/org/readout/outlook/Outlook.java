package org.readout.outlook;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.meeting.MeetingStatus;
import org.readout.outlook.utterance.Utterance;
import org.readout.status.StatusAssertion;
import org.readout.status.StatusBySides;

/** Where each side stood on a date. */
@DefaultNonNull
@Description("Where each side stood on a date.")
public record Outlook(
        @Description("The day, at whose end it stood so.") LocalDate asOf,

        @Nullable
        @Description(
                "Where the meeting stood at the end of that day; null before anybody gave it a status. What one side can bring, as "
                        + "CANCELLED, stands until anybody gives it another; else it is the lowest of the sides', from "
                        + "FLOATED to CONFIRMED.")
        MeetingStatus status,

        @Description("True where sides had given it different statuses.")
        boolean statusDisputed,

        @Description("Every side that had spoken of it, by country code.")
        List<@NonNull SideOutlook> sides,

        @Description("True where one side calls the meeting likely and another unlikely.")
        boolean disputed) {

    static Outlook of(List<Utterance> said, List<StatusAssertion> asserted, LocalDate asOf) {
        List<Standing.Side> sides = Standing.sides(said, asserted, asOf);
        StatusBySides status = StatusBySides.asOf(asOf, asserted);
        return new Outlook(
                asOf,
                status.status(),
                status.isDisputed(),
                sides.stream().map(SideOutlook::of).toList(),
                Standing.disputed(sides));
    }
}
