package org.readout.search;

import io.smallrye.graphql.api.DefaultNonNull;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;
import org.readout.search.SearchConnection.Found;

/** One hit and its place. */
@DefaultNonNull
@Description("One hit and its place.")
public final class SearchEdge {

    private final Supplier<String> place;
    private final Found found;

    SearchEdge(Supplier<String> place, Found found) {
        this.place = place;
        this.found = found;
    }

    @Description("Its place in the connection.")
    public String getCursor() {
        return place.get();
    }

    @Description("What was found.")
    public SearchHit getNode() {
        return found.node();
    }

    @Description("How well it fits; higher is better, and only the hits of one search compare.")
    public double getRank() {
        return found.hit().rank();
    }

    @Description("The passage that matched, with <mark> around the words; everything else in it is escaped HTML.")
    public String getHighlight() {
        return found.hit().highlight();
    }
}
