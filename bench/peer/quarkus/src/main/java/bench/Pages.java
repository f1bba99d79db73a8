package bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;

/** Pages, and what they are asked by. */
public final class Pages {
    private Pages() {}

    public record PageInfo(boolean hasNextPage, String endCursor) {
        /** @param found one more than the page has, where there is one */
        static PageInfo of(List<?> found, int first, String place) {
            return new PageInfo(
                    found.size() > first,
                    place == null
                            ? null
                            : Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static String[] place(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
    }

    static <T> List<T> cut(List<T> found, int first) {
        return found.subList(0, Math.min(found.size(), first));
    }

    static <T> T last(List<T> found, int first) {
        return found.isEmpty() ? null : found.get(Math.min(found.size(), first) - 1);
    }

    public record MeetingConnection(List<Meeting> nodes, PageInfo pageInfo) {
        static MeetingConnection of(List<Meeting> found, int first) {
            Meeting last = last(found, first);
            String place = last == null ? null : last.onDateEarliest + " " + last.onDateLatest + " " + last.id;
            return new MeetingConnection(cut(found, first), PageInfo.of(found, first, place));
        }
    }

    public record StatementConnection(List<Statement> nodes, PageInfo pageInfo) {
        static StatementConnection of(List<Statement> found, int first) {
            Statement last = last(found, first);
            String place = last == null
                    ? null
                    : last.onSaidOnEarliest + " " + last.onSaidOnLatest + " " + last.sequence + " " + last.id;
            return new StatementConnection(cut(found, first), PageInfo.of(found, first, place));
        }
    }

    public record ReportConnection(List<Report> nodes, PageInfo pageInfo) {
        static ReportConnection of(List<Report> found, int first) {
            UUID last = found.isEmpty() ? null : last(found, first).id;
            return new ReportConnection(cut(found, first), PageInfo.of(found, first, last == null ? null : "" + last));
        }
    }

    public record SearchEdge(double rank, String highlight, Statement node) {}

    public record SearchConnection(List<SearchEdge> edges, PageInfo pageInfo) {}

    @Input("MeetingFilter")
    public static class MeetingFilter {
        public LocalDate to;
    }

    @Input("MeetingOrder")
    public static class MeetingOrder {
        public MeetingOrderField field;
        public Direction direction;
    }

    @Input("StatementFilter")
    public static class StatementFilter {
        public LocalDate saidTo;
        public List<StatementChannel> channels;
    }

    @Input("StatementOrder")
    public static class StatementOrder {
        public StatementOrderField field;
        public Direction direction;
    }

    @Enum("Direction")
    public enum Direction {
        ASC,
        DESC
    }

    @Enum("MeetingOrderField")
    public enum MeetingOrderField {
        DATE
    }

    @Enum("StatementOrderField")
    public enum StatementOrderField {
        SAID_ON
    }

    @Enum("SearchKind")
    public enum SearchKind {
        STATEMENT
    }

    @Enum("StatementChannel")
    public enum StatementChannel {
        PRESS_CONFERENCE,
        BRIEFING,
        INTERVIEW,
        SPEECH,
        SOCIAL_MEDIA,
        WRITTEN_STATEMENT,
        READOUT,
        CONVERSATION,
        UNKNOWN
    }
}
