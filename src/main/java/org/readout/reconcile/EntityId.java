package org.readout.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a record is identified (section 3.1): by the path of its permalink, as {@code actors/vladimir-putin}, so that the identifier space
 * with it is the permalink.
 */
record EntityId(String collection, String slug) {

    private static final Pattern PATH = Pattern.compile("(actors|meetings|events|topics)/([^/?#\\s]+)");

    /** Empty where the text is none. */
    static Optional<EntityId> of(String text) {
        Matcher path = PATH.matcher(text);
        return path.matches() ? Optional.of(new EntityId(path.group(1), path.group(2))) : Optional.empty();
    }

    /** The one that a text is, or whose permalink it is. */
    static Optional<EntityId> of(String text, String space) {
        String trimmed = text.strip();
        return of(trimmed.startsWith(space) ? trimmed.substring(space.length()) : trimmed);
    }

    static EntityId of(EntityType type, String slug) {
        return new EntityId(
                switch (type) {
                    case MEETING -> "meetings";
                    case EVENT -> "events";
                    case TOPIC -> "topics";
                    default -> "actors";
                },
                slug);
    }

    /** The kinds of the graph that it may be of. */
    List<String> kinds() {
        EntityType type =
                switch (collection) {
                    case "meetings" -> EntityType.MEETING;
                    case "events" -> EntityType.EVENT;
                    case "topics" -> EntityType.TOPIC;
                    default -> EntityType.ACTOR;
                };
        return EntityType.kinds(Set.of(type), false);
    }

    @Override
    public String toString() {
        return collection + "/" + slug;
    }
}
