package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import org.readout.pages.part.MeetingLine;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.Plural;

/**
 * The data of the document {@code meetings}.
 *
 * @param all whatever was asked for
 */
@RegisterForReflection
public record MeetingsPage(Meetings meetings, All all) {

    /** A page of meetings. */
    @RegisterForReflection
    public record Meetings(int totalCount, List<MeetingLine> nodes, PageLinks pageInfo) {

        /** What the columns of {@link #rows} hold. */
        public static final List<String> COLUMNS = List.of("slug", "title", "date", "place", "status");

        /** A row for each, for spreadsheets; null where a cell is empty. */
        public List<List<String>> rows() {
            return nodes.stream()
                    .map(meeting -> Arrays.asList(
                            meeting.slug(),
                            meeting.title(),
                            meeting.date() == null ? null : meeting.date().edtf(),
                            meeting.place() == null ? null : meeting.place().label(),
                            meeting.status()))
                    .toList();
        }

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "meeting");
        }
    }

    /** How many meetings there are where. */
    @RegisterForReflection
    public record All(List<Count> counts) {}

    /** How many are in a country. */
    @RegisterForReflection
    public record Count(String key, String label, int count) {}
}
