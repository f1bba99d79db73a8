package org.readout.pages.home;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.readout.pages.part.ChangeLine;
import org.readout.pages.part.MeetingLine;
import org.readout.pages.part.Plural;

/**
 * The data of the document {@code home}.
 *
 * @param coming meetings from today on, by date
 * @param latest meetings up to today, the latest first
 * @param disputed meetings that one side calls likely and another unlikely
 * @param changes the last ones, the newest last
 */
@RegisterForReflection
public record HomePage(Meetings coming, Meetings latest, Meetings disputed, Changes changes) {

    /** Some meetings. */
    @RegisterForReflection
    public record Meetings(int totalCount, List<MeetingLine> nodes) {

        /** How many there are that are not shown; null where all are. */
        public String more() {
            return totalCount > nodes.size() ? Plural.of(totalCount - nodes.size(), "more meeting") : null;
        }
    }

    /** The last changes. */
    @RegisterForReflection
    public record Changes(List<ChangeLine> nodes) {

        /** The newest first. */
        public List<ChangeLine> newestFirst() {
            List<ChangeLine> newest = new ArrayList<>(nodes);
            Collections.reverse(newest);
            return newest;
        }
    }
}
