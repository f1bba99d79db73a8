package org.readout.graphql.page;

import org.readout.graphql.error.BadInput;

/**
 * Which part of a connection is asked for (Relay Cursor Connections, section 4): some rows from one end of those between
 * two cursors.
 *
 * @param size how many rows at most, 0 to 100
 * @param backward whether they are counted from the end
 * @param after the cursor that they come after, or null
 * @param before the cursor that they come before, or null
 */
public record PageRequest(int size, boolean backward, String after, String before) {

    public static final int MOST = 100;
    public static final int USUAL = 20;

    /** @throws BadInput where both sizes are given, or one that is negative or too large */
    public static PageRequest of(Integer first, String after, Integer last, String before) {
        if (first != null && last != null) {
            throw new BadInput("Give `first` or `last`, not both.");
        }
        return last != null
                ? new PageRequest(size("last", last), true, after, before)
                : new PageRequest(first == null ? USUAL : size("first", first), false, after, before);
    }

    private static int size(String name, int asked) {
        if (asked < 0 || asked > MOST) {
            throw new BadInput("`" + name + "` is from 0 to " + MOST + "; this is " + asked + ".");
        }
        return asked;
    }
}
