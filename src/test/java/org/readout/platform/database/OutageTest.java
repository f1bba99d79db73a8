package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void a_state_that_passes_is_an_outage_by_either_driver(String state) {
        assertTrue(Outage.explains(new IllegalStateException(new SQLException("", state))));
        assertTrue(Outage.explains(new IllegalStateException(new PgException("", "FATAL", state, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "3D000", "42P01", "57014"})
    void a_refusal_is_not_an_outage(String state) {
        assertFalse(Outage.explains(new IllegalStateException(new SQLException("", state))));
        assertFalse(Outage.explains(new IllegalStateException(new PgException("", "ERROR", state, ""))));
    }

    @Test
    void a_port_where_nothing_listens_is_an_outage() {
        assertTrue(Outage.explains(new IllegalStateException(new ConnectException())));
    }

    @Test
    void a_failure_without_a_state_is_not_an_outage() {
        assertFalse(Outage.explains(new SQLException("no state")));
        assertFalse(Outage.explains(new IllegalStateException("a mapping")));
    }
}
