package org.readout.journal.change;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.writing.RecordKind;
import org.readout.writing.input.RefersTo;

/** Which changes are asked for. */
@Input("ChangeFilter")
@Description("Fields are joined by AND; a list matches any of its values.")
public record ChangeFilter(
        @Cost(perThousandRows = 1) @Nullable @Description("What was done.")
        List<@NonNull ChangeKind> kinds,

        @Cost(perThousandRows = 1) @Nullable @Description("What it was done to.")
        List<@NonNull RecordKind> types,

        @Cost(perThousandRows = 5, perEntry = 10)
        @Nullable
        @Description("Slugs of meetings: the meetings themselves, what is said of them now, their statuses and the "
                + "contradictions on them.")
        List<@NonNull @RefersTo("meeting") @Text(max = TextLength.SLUG) String> meetings,

        @Cost(perThousandRows = 14, perEntry = 50)
        @Nullable
        @Description(
                "Slugs of actors: the actors themselves, what they say now or have said for them, the statuses that "
                        + "they assert, the meetings that they take part in, and what they publish.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> actors,

        @Cost(perThousandRows = 1) @Description("Not before that time.")
        Instant since,

        @Cost(perThousandRows = 1) @Description("Not after that time.")
        Instant until,

        @Cost(perThousandRows = 1) @Nullable @Description("Editors, as authenticated.")
        List<@NonNull @Text(max = TextLength.EDITOR) String> by) {}
