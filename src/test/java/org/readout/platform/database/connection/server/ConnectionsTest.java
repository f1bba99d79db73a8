package org.readout.platform.database.connection.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.readout.platform.ManualTimers;
import org.readout.platform.database.primary.OpenConnections;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.primary.PrimarySettings;

class ConnectionsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String POOLED = "postgresql://pooler:6432/readout?sslmode=require";
    private static final String DIRECT = "postgresql://database/pub";

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void no_connection_begins_with_a_parameter_that_a_pooler_does_not_know() {
        Map<String, String> properties =
                connections(PoolMode.SESSION, null).options().getProperties();
        assertEquals(Set.of("application_name", "client_encoding", "DateStyle"), properties.keySet());
    }

    @Test
    void what_needs_a_session_that_lasts_goes_past_the_pooler_as_the_same_role() {
        PgConnectOptions direct = connections(PoolMode.TRANSACTION, DIRECT).direct();
        assertEquals(
                "database:5432/pub anna",
                direct.getHost() + ":" + direct.getPort() + "/" + direct.getDatabase() + " " + direct.getUser());
        assertEquals(SslMode.REQUIRE, direct.getSslMode());
        assertEquals(
                "pooler", connections(PoolMode.TRANSACTION, DIRECT).options().getHost());
        assertEquals("pooler", connections(PoolMode.SESSION, null).direct().getHost());
    }

    @Test
    void pooled_transactions_need_an_address_past_the_pooler() {
        String refusal = assertThrows(IllegalStateException.class, connections(PoolMode.TRANSACTION, null)::check)
                .getMessage();
        assertTrue(refusal.contains("READOUT_DATABASE_DIRECT_URL"), refusal);
        assertDoesNotThrow(connections(PoolMode.TRANSACTION, DIRECT)::check);
        assertDoesNotThrow(connections(PoolMode.SESSION, null)::check);
    }

    private static Connections connections(PoolMode mode, String direct) {
        PoolerSettings pooler = new PoolerSettings() {
            @Override
            public PoolMode poolMode() {
                return mode;
            }

            @Override
            public Optional<String> directUrl() {
                return Optional.ofNullable(direct);
            }
        };
        OpenConnections open = new OpenConnections();
        Connections connections = new Connections(pooler, primary(open), open, Optional.empty());
        connections.create(new PgPoolCreator.Input() {
            @Override
            public Vertx vertx() {
                return VERTX;
            }

            @Override
            public PoolOptions poolOptions() {
                return new PoolOptions();
            }

            @Override
            public List<PgConnectOptions> pgConnectOptionsList() {
                return List.of(PgConnectOptions.fromUri(POOLED).setUser("anna"));
            }
        });
        return connections;
    }

    private static PrimaryDatabase primary(OpenConnections open) {
        PrimarySettings settings = new PrimarySettings() {
            @Override
            public Duration check() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Duration grace() {
                return Duration.ofMinutes(1);
            }
        };
        return new PrimaryDatabase(VERTX, new ManualTimers(), settings, open, null, new SimpleMeterRegistry());
    }
}
