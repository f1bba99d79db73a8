package org.readout.platform.database.connection.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
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
    void a_statement_that_met_a_closed_connection_is_an_outage_and_one_with_a_wrong_parameter_is_none() {
        assertTrue(Outage.explains(new NoStackTraceThrowable("Connection is not active now, current status: CLOSED")));
        assertTrue(Outage.explains(
                new NoStackTraceThrowable("Pending requests failed to be sent due to connection has been closed.")));
        assertFalse(Outage.explains(new NoStackTraceThrowable("Parameter at position[0] is of another type")));
    }

    @Test
    void a_write_on_a_server_that_can_only_be_read_is_told_from_an_outage() {
        Throwable refused = new IllegalStateException(new SQLException("", "25006"));
        assertTrue(Outage.isReadOnly(refused));
        assertFalse(Outage.explains(refused));
        assertFalse(Outage.isReadOnly(new SQLException("", "57P01")));
    }

    @Test
    void a_failure_without_a_state_is_not_an_outage() {
        assertFalse(Outage.explains(new SQLException("no state")));
        assertFalse(Outage.explains(new IllegalStateException("a mapping")));
    }

    @Test
    void whoever_asked_is_told_of_an_outage_and_of_a_full_disk_alone() {
        assertEquals(
                Optional.of("the database has no space left"),
                Outage.inWords(new IllegalStateException(new PgException("", "ERROR", "53100", ""))));
        assertEquals(Optional.of("the database is away"), Outage.inWords(new SQLException("", "57P01")));
        assertEquals(Optional.empty(), Outage.inWords(new SQLException("", "42P01")));
    }
}
