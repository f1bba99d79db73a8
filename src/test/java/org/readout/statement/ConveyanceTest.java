package org.readout.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;
import static org.readout.Editors.refused;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.ForEditors;
import org.readout.graphql.TestDatabase;

@QuarkusTest
@TestProfile(ForEditors.class)
class ConveyanceTest {

    private static final String CONVEY = """
            update report r set conveyed_by_id = (select id from statement where slug = ?)
            from statement s where s.id = r.statement_id and s.slug = ?
            """;

    private String outer;
    private String inner;
    private String innermost;

    @BeforeEach
    void say_one_within_the_other() {
        outer = recorded(null);
        inner = recorded(outer);
        innermost = recorded(inner);
    }

    @Test
    void a_statement_is_not_conveyed_by_itself() {
        assertEquals(
                "BAD_USER_INPUT input.reports[0].conveyedBy", refused("correct-statement", conveyed(outer, outer)));
    }

    @Test
    void nor_is_it_through_another_or_two() {
        assertEquals(
                "BAD_USER_INPUT input.reports[0].conveyedBy", refused("correct-statement", conveyed(outer, inner)));
        assertEquals(
                "BAD_USER_INPUT input.reports[0].conveyedBy", refused("correct-statement", conveyed(outer, innermost)));
        assertEquals(
                "BAD_USER_INPUT input.reports[0].conveyedBy", refused("correct-statement", conveyed(inner, innermost)));
    }

    @Test
    void it_can_come_by_another_way() {
        write("correct-statement", conveyed(innermost, outer));
        write("correct-statement", conveyed(inner, innermost));
        assertEquals(
                "BAD_USER_INPUT input.reports[0].conveyedBy", refused("correct-statement", conveyed(outer, inner)));
    }

    @Test
    void the_database_refuses_a_circle_too() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                PreparedStatement convey = connection.prepareStatement(CONVEY)) {
            convey.setString(1, innermost);
            convey.setString(2, outer);
            SQLException refusal = assertThrows(SQLException.class, convey::executeUpdate);
            assertEquals("23514", refusal.getSQLState());
        }
    }

    private static String recorded(String conveyedBy) {
        String slug = slug("conveyed");
        write("record-statement", Map.of("input", said(slug, conveyedBy)));
        return slug;
    }

    private static Map<String, Object> conveyed(String slug, String by) {
        return Map.of("input", said(slug, by), "reason", "It came so.");
    }

    private static Map<String, Object> said(String slug, String conveyedBy) {
        Map<String, Object> statement = Drafts.statement(slug);
        return with(statement, "reports", List.of(with(report(statement), "conveyedBy", conveyedBy)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> report(Map<String, Object> statement) {
        return ((List<Map<String, Object>>) statement.get("reports")).get(0);
    }
}
