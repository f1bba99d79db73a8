package org.readout.dossier.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readout.writing.References;
import org.readout.writing.SlugKeys;

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

    private UUID key(String noun, String slug) {
        if (!known.has(noun, slug)) {
            UUID key = stored(noun, slug);
            known.put(noun, slug, key == null ? EVERYTHING.get(slug) : key);
        }
        return known.of(noun).get(slug);
    }

    private UUID stored(String noun, String slug) {
        try {
            return keys.keys(connection, noun, Set.of(slug)).all().get(slug);
        } catch (SQLException e) {
            throw new IllegalStateException("The " + noun + " of a recorded content cannot be looked up", e);
        }
    }
}
