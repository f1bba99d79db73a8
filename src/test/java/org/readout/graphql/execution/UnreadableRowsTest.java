package org.readout.graphql.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.code;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.graphql.TestDatabase;

/** A server that answers one request of a client at a time, on a record with a row that it cannot read. */
@QuarkusTest
@TestProfile(OneAtATime.class)
class UnreadableRowsTest {

    private static final String RULE = "event_kind_check";

    @BeforeEach
    void an_event_is_of_a_kind_that_the_server_does_not_know() throws SQLException {
        execute("alter table event drop constraint " + RULE);
        execute("update event set kind = 'WEDDING' where kind = 'SUMMIT'");
    }

    @AfterEach
    void it_is_again_what_it_was() throws SQLException {
        execute("update event set kind = 'SUMMIT' where kind = 'WEDDING'");
        execute("alter table event add constraint " + RULE
                + " check (kind in ('SUMMIT', 'COMMEMORATION', 'CONFERENCE', 'VISIT', 'OTHER'))");
    }

    @Test
    void a_row_that_cannot_be_read_fails_its_request_and_its_client_asks_on() {
        for (int i = 0; i < 4; i++) {
            // first by graphql-java, then by a plan
            HttpResponse<String> answer = ask("{ events(first: 100) { nodes { slug kind } } }");
            assertEquals("INTERNAL_SERVER_ERROR", code(answer), answer::body);
            assertEquals(200, ask("{ __typename }").statusCode());
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
