package org.readout.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.readout.PostgresExtension;
import org.readout.platform.database.schema.Migrations;
import org.readout.platform.database.schema.SchemaBehindException;
import org.readout.platform.database.schema.SchemaHistory;
import org.readout.platform.database.schema.ServerSchema;

/** What a server makes of the schema that it finds: of one that was migrated once, with a history that each test changes. */
class MigrationsTest {

    private static final int SERVER = ServerSchema.VERSION;
    private static final String NEWER = """
            insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
              values (999, '%1$d', 'newer', 'SQL', 'V%1$d__newer.sql', 'postgres', 0, true);
            update schema_compatibility set compatible_from = %2$d;
            """;

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @BeforeAll
    static void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(POSTGRES.create("migrated"))
                .target("" + (SERVER - 1))
                .load()
                .migrate();
        POSTGRES.copy("migrated", "nearly");
        POSTGRES.copy("migrated", "contended");
        migrations(POSTGRES.database("migrated"), true).apply();
        POSTGRES.execute("migrated", "create table kept as table flyway_schema_history");
    }

    @BeforeEach
    void forget() throws SQLException {
        POSTGRES.execute("migrated", """
                truncate flyway_schema_history;
                insert into flyway_schema_history table kept
                """);
    }

    @Test
    void a_database_that_was_migrated_is_left_as_it_is() throws SQLException {
        Migrations migrations = migrations(POSTGRES.database("migrated"), false);
        migrations.apply();
        assertEquals("The schema is at version %d, 0 migrations applied now".formatted(SERVER), migrations.outcome());
    }

    @Test
    void a_newer_schema_that_still_serves_this_server_is_served() throws SQLException {
        Migrations migrations = migrations(changed(NEWER.formatted(SERVER + 2, SERVER)), true);
        migrations.apply();
        assertEquals(
                "The schema is at version %d, of a newer Readout, and still serves this one, which knows %d"
                        .formatted(SERVER + 2, SERVER),
                migrations.outcome());
    }

    @Test
    void a_newer_schema_that_has_taken_away_what_this_server_uses_is_refused_in_one_sentence() throws SQLException {
        assertEquals(
                "this database is of a newer Readout (schema %d, this one knows %d)".formatted(SERVER + 2, SERVER),
                refusal(changed(NEWER.formatted(SERVER + 2, SERVER + 1)), true));
    }

    @Test
    void migrations_that_are_not_this_servers_are_named() throws SQLException {
        assertEquals(
                "its schema was made by other migrations than those of this Readout: 5 was another, 7 is not known here, 9 is missing",
                refusal(changed("""
                        update flyway_schema_history set checksum = 5 where version = '5';
                        insert into flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                          values (999, '7', 'other', 'SQL', 'V7__other.sql', 'postgres', 0, true);
                        delete from flyway_schema_history where version = '9';
                        """), true));
    }

    @Test
    void a_server_that_does_not_migrate_waits_for_whoever_does() throws SQLException {
        Migrations waiting = migrations(POSTGRES.create("empty"), false);
        assertEquals(
                "it has no schema yet; run `readout migrate` as the role that is to own it",
                assertThrows(SchemaBehindException.class, waiting::apply).getMessage());

        DataSource old = changed("delete from flyway_schema_history where version = '%d'".formatted(SERVER));
        Migrations behind = migrations(old, false);
        assertTrue(assertThrows(SchemaBehindException.class, behind::apply)
                .getMessage()
                .endsWith(" and this Readout needs %d; run `readout migrate` as its owner".formatted(SERVER)));
    }

    @Test
    void a_migration_takes_a_writers_turn_and_is_tried_again_when_it_waits_too_long() throws Exception {
        POSTGRES.execute("nearly", "alter role postgres in database nearly set lock_timeout = '100ms'");
        try (Connection writer = POSTGRES.database("nearly").getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("select from journal_head for update");
            Migrations migrations = migrations(POSTGRES.database("nearly"), true);
            CompletableFuture<Void> migrated = CompletableFuture.runAsync(migrations::apply);
            String first = await().until(() -> waitingTransaction(), transaction -> transaction != null);
            await().until(() -> waitingTransaction(), next -> next != null && !next.equals(first));
            writer.rollback();
            migrated.get(30, SECONDS);
            assertEquals(
                    "The schema is at version %d, 1 migrations applied now".formatted(SERVER), migrations.outcome());
        }
    }

    @Test
    void a_migration_that_waits_for_others_lets_go_those_who_wait_behind_it() throws Exception {
        try (Connection writer = POSTGRES.database("contended").getConnection();
                Connection other = POSTGRES.database("contended").getConnection()) {
            other.setAutoCommit(false);
            // as much as any statement holds of what the newest migration changes
            other.createStatement().execute("alter index search_document_stemmed set (fastupdate = on)");
            Migrations migrations = migrations(POSTGRES.database("contended"), true);
            CompletableFuture<Void> migrated = CompletableFuture.runAsync(migrations::apply);
            await().until(() -> waitingTransaction(), transaction -> transaction != null);
            Statement turn = writer.createStatement();
            turn.setQueryTimeout(30);
            turn.execute("select from journal_head for update");
            other.rollback();
            migrated.get(30, SECONDS);
            assertEquals(
                    "The schema is at version %d, 1 migrations applied now".formatted(SERVER), migrations.outcome());
        }
    }

    /** When the transaction began that waits for a lock; null where none does. */
    private static String waitingTransaction() throws SQLException {
        return POSTGRES.text("postgres", "select xact_start from pg_stat_activity where wait_event_type = 'Lock'");
    }

    @Test
    void tables_of_others_are_not_touched() throws SQLException {
        DataSource strangers = POSTGRES.create("strangers");
        POSTGRES.execute("strangers", "create table stranger ()");
        assertEquals("its schema holds what is no Readout's", refusal(strangers, true));
    }

    @Test
    void a_role_that_may_not_change_the_schema_is_told_who_may() throws SQLException {
        POSTGRES.execute("postgres", "create database closed; create role guest login");
        String refusal = refusal(POSTGRES.database("guest", "closed"), true);
        assertTrue(refusal.startsWith("its role may not change the schema (ERROR: permission denied"), refusal);
        assertTrue(refusal.endsWith("run `readout migrate` as its owner"), refusal);
    }

    private static String refusal(DataSource database, boolean atStart) {
        Migrations migrations = migrations(database, atStart);
        String message =
                assertThrows(IllegalStateException.class, migrations::apply).getMessage();
        assertFalse(message.contains("repair"), message);
        return message;
    }

    private static Migrations migrations(DataSource database, boolean atStart) {
        // As Quarkus makes it: what was applied and is not known here is refused.
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .ignoreMigrationPatterns(new String[0])
                .load();
        return new Migrations(flyway, new SchemaHistory(flyway, database), () -> atStart);
    }

    private static DataSource changed(String change) throws SQLException {
        POSTGRES.execute("migrated", change);
        return POSTGRES.database("migrated");
    }
}
