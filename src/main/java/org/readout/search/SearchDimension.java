package org.readout.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.page.count.Grouping;

/** What hits are counted by. */
// Quarkus registers what operations take; this is taken by a field alone.
@RegisterForReflection
@Description("What hits are counted by. One that has none of a dimension, as an actor has no year, counts under none.")
public enum SearchDimension {
    @Cost(perThousandRows = 20)
    @Description("What kind of thing it is.")
    KIND(Grouping.by("d.kind")),
    @Cost(perThousandRows = 20)
    @Description("Who said it, of statements, by slug.")
    SPEAKER(Grouping.by("d.speaker_id").named("actor n on n.id = grouped.id", "n.slug", "n.name")),
    @Cost(perThousandRows = 40)
    @Description("The year in which it was said, held or published, where that lies in one year for certain.")
    YEAR(Grouping.byYear("d.earliest", "d.latest"));

    private final Grouping grouping;

    SearchDimension(Grouping grouping) {
        this.grouping = grouping;
    }

    /** As SQL on {@code search_document d}. */
    Grouping grouping() {
        return grouping;
    }
}
