package bench;

import bench.Pages.ReportConnection;
import bench.Pages.StatementConnection;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** Fields of a level, all parents at once. */
@GraphQLApi
public class FieldApi {

    private static final String STATEMENTS =
            """
            select m.id, s.id as statement_id
            from meeting m
            cross join lateral (
              select s.id, s.said_on_earliest, s.said_on_latest, s.sequence
              from "position" p join statement s on s.id = p.statement_id
              where p.meeting_id = m.id
              order by s.said_on_earliest, s.said_on_latest, s.sequence, s.id
              limit :most
            ) s
            where m.id in (:parents)
            order by m.id, s.said_on_earliest, s.said_on_latest, s.sequence, s.id""";

    private static final String REPORTS =
            """
            select s.id, r.id as report_id
            from statement s
            cross join lateral (
              select r.id,
                coalesce(w.published_earliest, 'infinity') as earliest, coalesce(w.published_latest, 'infinity') as latest
              from report r join article w on w.id = r.article_id
              where r.statement_id = s.id
              order by earliest, latest, r.id
              limit :most
            ) r
            where s.id in (:parents)
            order by s.id, r.earliest, r.latest, r.id""";

    private final Sessions sessions;

    FieldApi(Sessions sessions) {
        this.sessions = sessions;
    }

    public Uni<List<List<String>>> aliases(@Source List<Actor> actors) {
        return lists(ActorAlias.class, ids(actors, actor -> actor.id), alias -> alias.owner)
                .map(all -> actors.stream()
                        .map(actor -> all.getOrDefault(actor.id, List.of()).stream()
                                .map(alias -> alias.alias)
                                .toList())
                        .toList());
    }

    public Uni<List<List<Office>>> offices(@Source List<Actor> actors) {
        return lists(Office.class, ids(actors, actor -> actor.id), office -> office.owner)
                .map(all -> each(actors, actor -> all.getOrDefault(actor.id, List.of())));
    }

    @Name("country")
    public Uni<List<Country>> countryOfActor(@Source List<Actor> actors) {
        return ones(Country.class, "code", ids(actors, actor -> actor.countryCode), country -> country.code)
                .map(all -> each(actors, actor -> all.get(actor.countryCode)));
    }

    @Name("country")
    public Uni<List<Country>> countryOfOffice(@Source List<Office> offices) {
        return ones(Country.class, "code", ids(offices, office -> office.countryCode), country -> country.code)
                .map(all -> each(offices, office -> all.get(office.countryCode)));
    }

    public Uni<List<Event>> event(@Source List<Meeting> meetings) {
        return ones(Event.class, "id", ids(meetings, meeting -> meeting.eventId), event -> event.id)
                .map(all -> each(meetings, meeting -> all.get(meeting.eventId)));
    }

    public Uni<List<List<Participation>>> participants(@Source List<Meeting> meetings) {
        return lists(Participation.class, ids(meetings, meeting -> meeting.id), one -> one.owner)
                .map(all -> each(meetings, meeting -> all.getOrDefault(meeting.id, List.of())));
    }

    @Name("actor")
    public Uni<List<Actor>> actorOfParticipation(@Source List<Participation> participations) {
        return actors(participations, one -> one.actorId);
    }

    @Name("actor")
    public Uni<List<Actor>> actorOfRelay(@Source List<Relay> relays) {
        return actors(relays, relay -> relay.actorId);
    }

    public Uni<List<Actor>> speaker(@Source List<Statement> statements) {
        return actors(statements, statement -> statement.speakerId);
    }

    public Uni<List<StatementConnection>> statements(@Source List<Meeting> meetings, int first) {
        return firstOfEach(STATEMENTS, ids(meetings, meeting -> meeting.id), first, Statement.class, one -> one.id)
                .map(all -> each(
                        meetings, meeting -> StatementConnection.of(all.getOrDefault(meeting.id, List.of()), first)));
    }

    public Uni<List<ReportConnection>> reports(@Source List<Statement> statements, int first) {
        return firstOfEach(REPORTS, ids(statements, statement -> statement.id), first, Report.class, one -> one.id)
                .map(all -> each(
                        statements, one -> ReportConnection.of(all.getOrDefault(one.id, List.of()), first)));
    }

    public Uni<List<Article>> article(@Source List<Report> reports) {
        return ones(Article.class, "id", ids(reports, report -> report.articleId), article -> article.id)
                .map(all -> each(reports, report -> all.get(report.articleId)));
    }

    public Uni<List<List<Relay>>> relays(@Source List<Report> reports) {
        return lists(Relay.class, ids(reports, report -> report.id), relay -> relay.owner)
                .map(all -> each(reports, report -> all.getOrDefault(report.id, List.of())));
    }

    private <T> Uni<List<Actor>> actors(List<T> parents, Function<T, UUID> key) {
        return ones(Actor.class, "id", ids(parents, key), actor -> actor.id)
                .map(all -> each(parents, parent -> all.get(key.apply(parent))));
    }

    private <T, K> Uni<Map<K, T>> ones(Class<T> type, String property, Collection<K> keys, Function<T, K> key) {
        return sessions.of(type, property, keys, "")
                .map(found -> found.stream().collect(Collectors.toMap(key, one -> one)));
    }

    private <T> Uni<Map<UUID, List<T>>> lists(Class<T> type, Collection<UUID> owners, Function<T, UUID> owner) {
        return sessions.of(type, "owner", owners, " order by ordinal")
                .map(found -> found.stream().collect(Collectors.groupingBy(owner)));
    }

    private <T> Uni<Map<UUID, List<T>>> firstOfEach(
            String sql, Collection<UUID> parents, int first, Class<T> type, Function<T, UUID> key) {
        return sessions.pairs(sql, parents, first + 1)
                .chain(pairs -> ones(type, "id", ids(pairs, pair -> (UUID) pair[1]), key)
                        .map(children -> {
                            Map<UUID, List<T>> byParent = new HashMap<>();
                            for (Object[] pair : pairs) {
                                byParent.computeIfAbsent((UUID) pair[0], parent -> new ArrayList<>())
                                        .add(children.get(pair[1]));
                            }
                            return byParent;
                        }));
    }

    private static <T, K> Set<K> ids(List<T> parents, Function<T, K> id) {
        return parents.stream().map(id).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T, R> List<R> each(List<T> parents, Function<T, R> of) {
        return parents.stream().map(of).collect(Collectors.toCollection(ArrayList::new));
    }
}
