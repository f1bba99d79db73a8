package org.readout.pages.actor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.PlaceName.CountryName;
import org.readout.pages.part.Plural;

/** The data of the document {@code actors}. */
@RegisterForReflection
public record ActorsPage(Actors actors) {

    /** A page of actors. */
    @RegisterForReflection
    public record Actors(int totalCount, List<ActorLine> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "actor");
        }
    }

    /**
     * An actor in a list.
     *
     * @param type what its type is called in the graph
     * @param country null where it is on no side
     * @param kind that of an outlet; else null
     * @param stateRun of an outlet; null where nobody says
     * @param headcount of a group or an unnamed source; null where nobody says
     */
    @RegisterForReflection
    public record ActorLine(
            String type,
            String slug,
            String name,
            CountryName country,
            String kind,
            Boolean stateRun,
            Integer headcount) {

        /** What it is, and on which side. */
        public String description() {
            String what = ActorTypeWords.of(type, kind, stateRun, headcount);
            return country == null ? what : what + ", " + country.name();
        }
    }
}
