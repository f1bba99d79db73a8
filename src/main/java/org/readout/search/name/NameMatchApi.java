package org.readout.search.name;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.readout.actor.ActorRepository;
import org.readout.event.EventRepository;
import org.readout.event.topic.TopicRepository;
import org.readout.graphql.RecordNode;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.error.BadInput;
import org.readout.meeting.MeetingRepository;
import org.readout.search.name.NameMatchRepository.Called;

/** What the graph finds for whoever has names and wants records. */
@GraphQLApi
public class NameMatchApi {

    static final int USUAL = 5;

    private static final int MOST_NAMES = 100;
    private static final int MOST_MATCHES = 25;

    private final NameMatchRepository names;
    private final ActorRepository actors;
    private final TopicRepository topics;
    private final EventRepository events;
    private final MeetingRepository meetings;

    public NameMatchApi(
            NameMatchRepository names,
            ActorRepository actors,
            TopicRepository topics,
            EventRepository events,
            MeetingRepository meetings) {
        this.names = names;
        this.actors = actors;
        this.topics = topics;
        this.events = events;
        this.meetings = meetings;
    }

    @Query
    @Description(
            "Which actors, meetings, events and topics may be meant by names, misspelt perhaps: for each what goes by it or by one like it. At most 100 names at once.")
    @Cost(weight = 100)
    @ListSize(slicingArgument = "names")
    public @NonNull Uni<List<@NonNull NameMatches>> nameMatches(
            @Name("names") @NonNull @Cost(perEntry = 1_000) @Description("The names.") List<@NonNull NameQuery> queries,
            @DefaultValue("5") @Description("How many for each name, 1 to 25.") Integer limit) {
        int most = limit == null ? USUAL : limit;
        if (queries.size() > MOST_NAMES) {
            throw BadInput.at("names", "At most " + MOST_NAMES + " names at once; these are " + queries.size() + ".");
        }
        if (most < 1 || most > MOST_MATCHES) {
            throw BadInput.at("limit", "`limit` is 1 to " + MOST_MATCHES + ".");
        }
        return queries.isEmpty()
                ? Uni.createFrom().item(List.of())
                : names.called(queries, most).chain(called -> matches(queries, called));
    }

    /** All of a level are asked for before any is waited for, so that each kind is one statement. */
    private Uni<List<NameMatches>> matches(List<NameQuery> queries, List<Called> called) {
        if (called.isEmpty()) {
            return Uni.createFrom().item(group(queries, List.of(), List.of()));
        }
        return Uni.join()
                .all(called.stream().map(this::node).toList())
                .andFailFast()
                .map(nodes -> group(queries, called, nodes));
    }

    private static List<NameMatches> group(List<NameQuery> queries, List<Called> called, List<RecordNode> nodes) {
        List<List<NameMatch>> matches = new ArrayList<>();
        queries.forEach(query -> matches.add(new ArrayList<>()));
        for (int i = 0; i < called.size(); i++) {
            if (Objects.nonNull(nodes.get(i))) {
                matches.get(called.get(i).query()).add(new NameMatch(called.get(i), nodes.get(i)));
            }
        }
        List<NameMatches> all = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            all.add(new NameMatches(queries.get(i).name(), matches.get(i)));
        }
        return all;
    }

    private Uni<RecordNode> node(Called called) {
        return switch (called.kind()) {
            case MEETING -> meetings.byKey(called.key()).map(RecordNode.class::cast);
            case EVENT -> events.byKey(called.key()).map(RecordNode.class::cast);
            case TOPIC -> topics.byKey(called.key()).map(RecordNode.class::cast);
            default -> actors.byKey(called.key()).map(RecordNode.class::cast);
        };
    }
}
