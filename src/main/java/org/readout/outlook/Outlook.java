package org.readout.outlook;

import io.smallrye.graphql.api.DefaultNonNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Where each side stood on a date. */
@DefaultNonNull
@Description("Where each side stood on a date.")
public record Outlook(
        @Ignore UUID meetingKey,
        @Description("The day, at whose end it stood so.") LocalDate asOf,

        @Description("Every side that had spoken of it, by country code.")
        List<@NonNull SideOutlook> sides,

        @Description("True where one side calls the meeting likely and another unlikely.")
        boolean disputed) {

    static Outlook of(UUID meeting, List<Utterance> utterances, LocalDate asOf) {
        List<Standing.Side> sides = Standing.sides(utterances, asOf);
        return new Outlook(meeting, asOf, sides.stream().map(SideOutlook::of).toList(), Standing.disputed(sides));
    }
}
