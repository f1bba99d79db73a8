package bench;

import bench.Pages.Direction;
import bench.Pages.MeetingConnection;
import bench.Pages.MeetingFilter;
import bench.Pages.MeetingOrder;
import bench.Pages.PageInfo;
import bench.Pages.SearchConnection;
import bench.Pages.SearchEdge;
import bench.Pages.SearchKind;
import bench.Pages.StatementConnection;
import bench.Pages.StatementFilter;
import bench.Pages.StatementOrder;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
public class RootApi {

    private final Sessions sessions;

    RootApi(Sessions sessions) {
        this.sessions = sessions;
    }

    @Query
    @WithSession
    public Uni<Actor> leader(@NonNull String slug) {
        return Actor.find("slug = ?1 and kind = 'LEADER'", slug).firstResult();
    }

    @Query
    public Uni<MeetingConnection> meetings(
            int first, String after, MeetingFilter filter, @NonNull MeetingOrder orderBy) {
        boolean down = orderBy.direction == Direction.DESC;
        List<Object> values = new ArrayList<>();
        String where = "true";
        if (filter != null && filter.to != null) {
            values.add(filter.to);
            where += " and date_earliest <= ?" + values.size();
        }
        if (after != null) {
            String[] place = Pages.place(after);
            values.add(LocalDate.parse(place[0]));
            values.add(LocalDate.parse(place[1]));
            values.add(UUID.fromString(place[2]));
            where += " and (coalesce(date_earliest, 'infinity'), coalesce(date_latest, 'infinity'), id) %s (?%d, ?%d, ?%d)"
                    .formatted(down ? "<" : ">", values.size() - 2, values.size() - 1, values.size());
        }
        String order = down ? " desc" : "";
        String sql = "select id, slug from meeting where " + where + " order by coalesce(date_earliest, 'infinity')" + order
                + ", coalesce(date_latest, 'infinity')" + order + ", id" + order;
        return sessions.entities(sql, Meeting.class, meeting -> meeting.id, values, first + 1)
                .map(found -> MeetingConnection.of(found, first));
    }

    @Query
    public Uni<StatementConnection> statements(
            int first, String after, StatementFilter filter, @NonNull StatementOrder orderBy) {
        boolean down = orderBy.direction == Direction.DESC;
        List<Object> values = new ArrayList<>();
        String where = "true";
        if (filter != null && filter.channels != null && filter.channels.size() == 1) {
            values.add(filter.channels.get(0).name());
            where += " and channel = ?" + values.size();
        }
        if (filter != null && filter.saidTo != null) {
            values.add(filter.saidTo);
            where += " and said_on_earliest <= ?" + values.size();
        }
        if (after != null) {
            String[] place = Pages.place(after);
            values.add(LocalDate.parse(place[0]));
            values.add(LocalDate.parse(place[1]));
            values.add(Integer.valueOf(place[2]));
            values.add(UUID.fromString(place[3]));
            where += " and (said_on_earliest, said_on_latest, sequence, id) %s (?%d, ?%d, ?%d, ?%d)"
                    .formatted(
                            down ? "<" : ">",
                            values.size() - 3,
                            values.size() - 2,
                            values.size() - 1,
                            values.size());
        }
        String order = down ? " desc" : "";
        String sql = "select id, slug from statement where " + where + " order by said_on_earliest" + order
                + ", said_on_latest" + order + ", sequence" + order + ", id" + order;
        return sessions.entities(sql, Statement.class, statement -> statement.id, values, first + 1)
                .map(found -> StatementConnection.of(found, first));
    }

    @Query
    public Uni<SearchConnection> search(@NonNull String query, List<SearchKind> kinds, int first) {
        return sessions.tuples(
                        "select slug, summary, rank, highlight from peer.search_statements(?1)", List.of(query), first + 1)
                .map(found -> new SearchConnection(
                        Pages.cut(found, first).stream().map(RootApi::edge).toList(),
                        PageInfo.of(found, first, found.isEmpty() ? null : "" + Pages.last(found, first)[0])));
    }

    private static SearchEdge edge(Object[] row) {
        Statement statement = new Statement();
        statement.slug = (String) row[0];
        statement.summary = (String) row[1];
        return new SearchEdge((Double) row[2], (String) row[3], statement);
    }
}
