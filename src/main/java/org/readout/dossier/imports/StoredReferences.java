package org.readout.dossier.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readout.writing.input.SlugKeys;
import org.readout.writing.reference.References;

/**
 * What slugs stand for where two contents are compared: the slug of a record that was merged stands for the other. A slug that
 * nothing has is one of its own.
 */
final class StoredReferences implements References {

    private final Connection connection;
    private final KeyRepository keys;
    private final Resolved known;

    StoredReferences(Connection connection, KeyRepository keys, Resolved known) {
        this.connection = connection;
        this.keys = keys;
        this.known = known;
    }

    @Override
    public SlugKeys keys(String noun) {
        return new SlugKeys(noun, new AbstractMap<>() {

            @Override
            public UUID get(Object slug) {
                return key(noun, (String) slug);
            }

            @Override
            public Set<Map.Entry<String, UUID>> entrySet() {
                throw new UnsupportedOperationException("It has everything");
            }
        });
    }

    /** Not kept among what is known: what only a comparison asks for, as a place that is yet to come, is not in the record. */
    private UUID key(String noun, String slug) {
        UUID key = known.has(noun, slug) ? known.of(noun).get(slug) : stored(noun, slug);
        return key == null ? EVERYTHING.get(slug) : key;
    }

    private UUID stored(String noun, String slug) {
        try {
            return keys.keys(connection, noun, Set.of(slug)).all().get(slug);
        } catch (SQLException e) {
            throw new IllegalStateException("The " + noun + " of a recorded content cannot be looked up", e);
        }
    }
}
