package org.readout.platform.database.schema;

import java.util.List;

/**
 * The schema that a database has.
 *
 * @param version of the last migration that was applied; 0 where none was
 * @param migrations how many were applied
 * @param compatibleFrom the schema of the oldest server that this one still serves
 * @param differences how its migrations differ from this server's, as {@code 9 was another}; empty where they are the same as far
 *     as both go
 */
record DatabaseSchema(int version, int migrations, int compatibleFrom, List<String> differences) {

    DatabaseSchema {
        differences = List.copyOf(differences);
    }

    /** Whether a server has to migrate it, or to wait until somebody has. */
    boolean isBehind(int server) {
        return version < server;
    }

    /** Whether it is newer than a server that it does not serve any more. */
    boolean isTooNewFor(int server) {
        return version > server && compatibleFrom > server;
    }

    /** @throws IllegalStateException with why, where a server of that schema can do nothing with it */
    void requireUsableBy(int server) {
        if (isTooNewFor(server)) {
            throw new IllegalStateException(
                    "this database is of a newer Readout (schema %d, this one knows %d)".formatted(version, server));
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException("its schema was made by other migrations than those of this Readout: "
                    + String.join(", ", differences));
        }
    }
}
