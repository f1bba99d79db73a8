package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {

    @Inject
    Pool pool;

    @Test
    void a_test_finds_a_migrated_database() {
        var applied = pool.query("select version from flyway_schema_history").executeAndAwait();
        assertEquals("1", applied.iterator().next().getString(0));
    }
}
