package org.readout.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.graphql.error.OrderedMap;

/** A type of records (section 3.2): those of the graph that go by names. */
enum EntityType {
    ACTOR("Actor", "Actor", null),
    LEADER("Leader", "Leader", ACTOR),
    OFFICIAL("Official", "Official", ACTOR),
    INSTITUTION("Institution", "Institution", ACTOR),
    OUTLET("Outlet", "News outlet", ACTOR),
    GROUP("Group", "Group of people", ACTOR),
    UNNAMED_SOURCE("UnnamedSource", "Unnamed source", ACTOR),
    MEETING("Meeting", "Meeting", null),
    EVENT("Event", "Event", null),
    TOPIC("Topic", "Topic", null);

    private final String id;
    private final String label;
    private final EntityType broader;

    EntityType(String id, String label, EntityType broader) {
        this.id = id;
        this.label = label;
        this.broader = broader;
    }

    /** What the graph calls it. */
    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** The type itself, and the one that is broader. */
    List<EntityType> all() {
        return broader == null ? List.of(this) : List.of(this, broader);
    }

    boolean is(EntityType other) {
        return all().contains(other);
    }

    Map<String, Object> reference() {
        return OrderedMap.of("id", id, "name", label);
    }

    /** As a type of the specification, with what it is a part of. */
    Map<String, Object> json() {
        return broader == null
                ? reference()
                : OrderedMap.of("id", id, "name", label, "broader", List.of(broader.reference()));
    }

    static Optional<EntityType> of(String id) {
        return Stream.of(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    static String ids() {
        return Stream.of(values()).map(EntityType::id).collect(Collectors.joining(", "));
    }

    /** The kinds of the graph that bear any of some types, or all of them. */
    static List<String> kinds(Set<EntityType> types, boolean all) {
        List<String> kinds = new ArrayList<>();
        for (EntityType kind : values()) {
            if (kind != ACTOR
                    && (all ? kind.all().containsAll(types) : types.stream().anyMatch(kind::is))) {
                kinds.add(kind.name());
            }
        }
        return kinds;
    }
}
