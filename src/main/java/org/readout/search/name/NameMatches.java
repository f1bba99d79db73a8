package org.readout.search.name;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.cost.ListSize;

/** What goes by one name. */
@RegisterForReflection
@DefaultNonNull
@Description("What goes by a name.")
public final class NameMatches {

    private final String name;
    private final List<NameMatch> matches;

    NameMatches(String name, List<NameMatch> matches) {
        this.name = name;
        this.matches = matches;
    }

    @Description("As it was sent.")
    public String getName() {
        return name;
    }

    @Description(
            "Very names first, then the likest; of those that are equally like, the one whose whole name is, and who says most.")
    @ListSize(assumedSize = NameMatchApi.USUAL)
    public List<@NonNull NameMatch> getMatches() {
        return matches;
    }
}
