package org.readout.pages.file;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.PageLinks;

/**
 * A page of meetings, of one actor or of all.
 *
 * @param of the actor who takes part in them; null where there is none, or where they are of all
 * @param meetings all; null where they are of one actor
 */
@RegisterForReflection
public record MeetingTable(Owner of, Rows meetings) {

    /** As a table. */
    public String csv() {
        return CsvTable.of(
                MeetingRow.HEADERS,
                meetings.nodes().stream().map(MeetingRow::cells).toList());
    }

    /**
     * As a calendar.
     *
     * @param name what it is called
     */
    public String calendar(String name) {
        List<MeetingRow> rows = of == null ? meetings.nodes() : of.rows();
        return MeetingCalendar.of(name, rows);
    }

    /**
     * An actor.
     *
     * @param meetings null for a kind of actor that takes part in none
     */
    @RegisterForReflection
    public record Owner(String slug, String name, String state, Rows meetings) {

        List<MeetingRow> rows() {
            return meetings == null ? List.of() : meetings.nodes();
        }
    }

    /** A page of meetings. */
    @RegisterForReflection
    public record Rows(List<MeetingRow> nodes, PageLinks pageInfo) {}
}
