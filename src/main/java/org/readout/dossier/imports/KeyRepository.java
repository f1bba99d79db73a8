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
import org.readout.event.PlaceBulk;
import org.readout.event.PlaceInput;

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

    /** What was said stays what was said, retracted or not. */
    private static final String STATEMENT = "statement";

    private static final String OUTLETS = """
            select n.slug, x.id, x.state = 'RETRACTED'
            from actor_slug n join actor x on x.id = n.id
            where x.kind = 'OUTLET' and n.slug = any(?)
            """;
    private static final String RECORDS = """
            select n.slug, x.id, x.state = 'RETRACTED'
            from %1$s_slug n join %1$s x on x.id = n.id
            where n.slug = any(?)
            """;
    private static final String PLACES = "select name, city, country_code, id from place where name = any(?)";
    private static final String COUNTRIES = "select code from country";
    private static final String EVENT_CODES = "select scheme || ' ' || code from event_code";

    /** What was planned for small tables is planned anew for larger ones, with what is known of them now. */
    private static final List<String> PLAN_ANEW = List.of("analyze", "discard plans");

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

    /** The keys of the slugs that the record has. */
    Keys keys(Connection connection, String noun, Collection<String> slugs) throws SQLException {
        if (noun.equals(PlaceBulk.NOUN)) {
            return new Keys(places(connection, slugs), Set.of());
        }
        Set<String> retracted = new HashSet<>();
        String query = noun.equals("outlet") ? OUTLETS : RECORDS.formatted(noun);
        Map<String, UUID> keys = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("varchar", slugs.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getString(1), rows.getObject(2, UUID.class));
                    if (rows.getBoolean(3) && !noun.equals(STATEMENT)) {
                        retracted.add(rows.getString(1));
                    }
                }
            }
        }
        return new Keys(keys, retracted);
    }

    /** Each under itself. */
    Map<String, String> countries(Connection connection) throws SQLException {
        return codes(connection, COUNTRIES);
    }

    /** Scheme and code with a space between, each under itself. */
    Map<String, String> eventCodes(Connection connection) throws SQLException {
        return codes(connection, EVENT_CODES);
    }

    private static Map<String, UUID> places(Connection connection, Collection<String> names) throws SQLException {
        Map<String, UUID> keys = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
            Object[] first = names.stream().map(PlaceBulk::calledIn).distinct().toArray();
            statement.setArray(1, connection.createArrayOf("varchar", first));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    PlaceInput place = new PlaceInput(rows.getString(1), rows.getString(2), rows.getString(3));
                    keys.put(PlaceBulk.name(place), rows.getObject(4, UUID.class));
                }
            }
        }
        return keys;
    }

    private static Map<String, String> codes(Connection connection, String query) throws SQLException {
        Map<String, String> codes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                codes.put(rows.getString(1), rows.getString(1));
            }
        }
        return codes;
    }
}
