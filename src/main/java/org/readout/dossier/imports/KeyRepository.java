package org.readout.dossier.imports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readout.writing.reference.ReferenceLookup;
import org.readout.writing.reference.ReferenceSource;

/** What slugs and codes stand for, asked for many at once within a transaction that writes. */
@Singleton
class KeyRepository {

    /** A writer's turn, as mutations take it: what is read after it is what the last writer left. */
    private static final String TAKE_TURN = """
            select position
            from journal_head
            where set_config('readout.editor', ?, true) is not null
            for update
            """;

    /** What was planned for small tables is planned anew for larger ones, with what is known of them now. */
    private static final List<String> PLAN_ANEW = List.of("select refresh_statistics()", "discard plans");

    private final ReferenceLookup lookup;

    KeyRepository(ReferenceLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Holds off all other writers until the transaction ends.
     *
     * @param editor who writes, for the journal; null for the server itself
     * @return how many changes the record has seen
     */
    long takeTurn(Connection connection, String editor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_TURN)) {
            statement.setString(1, editor == null ? "" : editor);
            try (ResultSet head = statement.executeQuery()) {
                head.next();
                return head.getLong(1);
            }
        }
    }

    /** For the triggers, whose plans were made for the tables as they were. */
    void planAnew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String step : PLAN_ANEW) {
                statement.execute(step);
            }
        }
    }

    /**
     * The keys of slugs.
     *
     * @param all those that the record has, also where another record stands for it
     * @param retracted those of which nothing new is said
     */
    record Keys(Map<String, UUID> all, Set<String> retracted) {}

    /** The keys of those of that noun that the record has. */
    Keys keys(Connection connection, String noun, Collection<String> slugs) throws SQLException {
        ReferenceSource source = lookup.source(noun);
        Set<String> retracted = new HashSet<>();
        Map<String, UUID> keys = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(source.query().replace("?1", "?"))) {
            statement.setArray(1, connection.createArrayOf("varchar", source.searched(slugs)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getString(1), ReferenceLookup.key(rows.getString(2)));
                    if (rows.getBoolean(3)) {
                        retracted.add(rows.getString(1));
                    }
                }
            }
        }
        return new Keys(keys, retracted);
    }
}
