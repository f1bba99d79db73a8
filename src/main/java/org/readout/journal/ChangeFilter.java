package org.readout.journal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.SearchKind;

/** Which changes are asked for. */
@Input("ChangeFilter")
@Description("Fields are joined by AND; a list matches any of its values.")
public record ChangeFilter(
        @Nullable @Description("What was done.") List<@NonNull ChangeKind> kinds,

        @Nullable @Description("What it was done to.") List<@NonNull SearchKind> types,

        @Nullable
        @Description("Slugs of meetings: the meetings themselves, what is said of them now, their statuses and the "
                + "contradictions on them.")
        List<@NonNull String> meetings,

        @Nullable
        @Description(
                "Slugs of actors: the actors themselves, what they say now or have said for them, the statuses that "
                        + "they assert, the meetings that they take part in, and what they publish.")
        List<@NonNull String> actors) {}
