package org.readout.platform.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.readout.platform.Build;
import org.readout.platform.database.schema.DatabaseReady;
import org.readout.platform.database.schema.ServerSchema;

@QuarkusTest
class DatabaseTest {

    @Inject
    Pool pool;

    @Inject
    FirstRecord firstRecord;

    @Test
    void a_server_is_ready_when_its_database_answers_and_is_migrated() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("database", "migrations"))
                .body("checks.status", everyItem(is("UP")));
    }

    @Test
    void health_and_metrics_tell_what_runs_and_at_which_schema() {
        given().get("/q/health/ready")
                .then()
                .rootPath("checks.find { it.name == 'migrations' }.data")
                .body("version", is(Build.CURRENT.version()))
                .body("commit", is(Build.CURRENT.commit()))
                .body("schema", is(ServerSchema.VERSION))
                .body("databaseSchema", is(ServerSchema.VERSION));
        given().get("/q/metrics")
                .then()
                .body(allOf(
                        containsString("readout_build_info{commit=\"" + Build.CURRENT.commit() + "\",schema=\""
                                + ServerSchema.VERSION + "\",version=\"" + Build.CURRENT.version() + "\"} 1.0"),
                        containsString("readout_database_schema " + ServerSchema.VERSION + ".0")));
    }

    @Test
    void what_waits_for_the_database_finds_it_migrated() {
        assertTrue(firstRecord.foundMigrations);
    }

    @Test
    void the_server_names_itself_to_the_database() {
        var names = pool.query("select current_setting('application_name')").executeAndAwait();
        assertEquals("readout", names.iterator().next().getString(0));
    }

    @Singleton
    static class FirstRecord {

        private final Pool pool;
        private boolean foundMigrations;

        FirstRecord(Pool pool) {
            this.pool = pool;
        }

        void load(@Observes DatabaseReady ready) {
            foundMigrations = pool.query("select from flyway_schema_history where success")
                            .executeAndAwait()
                            .rowCount()
                    > 0;
        }
    }
}
