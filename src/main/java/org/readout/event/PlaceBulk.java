package org.readout.event;

import java.util.UUID;
import org.readout.platform.database.EntityCopy;

/** Places, many at a time; what takes place at one refers to it by {@link #name}. */
public final class PlaceBulk {

    public static final String NOUN = "place";

    private final EntityCopy<PlaceEntity> places = new EntityCopy<>(PlaceEntity.class);

    /** A text that this place alone has; null for null. */
    public static String name(PlaceInput input) {
        return input == null ? null : String.join("\0", input.name(), perhaps(input.city()), perhaps(input.country()));
    }

    private static String perhaps(String text) {
        return text == null ? "" : "=" + text;
    }

    /** What sources call the place of that name. */
    public static String calledIn(String name) {
        return name.substring(0, name.indexOf('\0'));
    }

    /**
     * Takes the row of a new place.
     *
     * @return its key
     */
    public UUID add(PlaceInput input) {
        return places.add(new PlaceEntity(input));
    }

    public EntityCopy<?> rows() {
        return places;
    }
}
