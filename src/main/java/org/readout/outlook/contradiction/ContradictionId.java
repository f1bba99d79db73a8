package org.readout.outlook.contradiction;

import java.util.Optional;
import java.util.UUID;

/**
 * What the id of a contradiction that no editor recorded says: between whom, on what. It is the same whichever of the two is
 * the earlier, so that it stays when one of them is dated anew.
 *
 * @param one the statement whose key sorts first
 * @param other the statement whose key sorts last
 * @param meeting null for none
 */
record ContradictionId(ContradictionKind kind, UUID one, UUID other, UUID meeting) {

    private static final String BETWEEN = "/";
    private static final String NONE = "null";
    private static final int PARTS = 4;

    ContradictionId {
        if (one.toString().compareTo(other.toString()) > 0) {
            UUID first = other;
            other = one;
            one = first;
        }
    }

    /** Reads the key of a node; empty where it is none of these. */
    static Optional<ContradictionId> of(String nodeKey) {
        String[] parts = nodeKey.split(BETWEEN);
        try {
            return parts.length == PARTS
                    ? Optional.of(new ContradictionId(
                            ContradictionKind.valueOf(parts[0]),
                            UUID.fromString(parts[1]),
                            UUID.fromString(parts[2]),
                            parts[3].equals(NONE) ? null : UUID.fromString(parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As the key of a node. */
    String nodeKey() {
        return String.join(
                BETWEEN, kind.name(), one.toString(), other.toString(), meeting == null ? NONE : meeting.toString());
    }
}
