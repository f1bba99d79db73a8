package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.readout.Pages;

/** Writes into the record that all tests share, and takes it back. */
@QuarkusTest
class RetractionTest {

    private static final String PROBABLY_NOT = "trump-probably-not-paris-2018-11-05";
    private static final String CERTAINLY = "peskov-certainly-meet-paris-2018-11-06";
    private static final String CIRCUMSTANCES = "peskov-circumstances-changed-2018-11-06";
    private static final String POST = "rt-putin-suggests-paris-2018-10-23";

    @Inject
    DataSource database;

    @AfterEach
    void take_it_back() throws SQLException {
        for (String slug : List.of(PROBABLY_NOT, CERTAINLY, CIRCUMSTANCES)) {
            mark(slug, "CURRENT");
        }
        place(PROBABLY_NOT, "UNLIKELY");
        place(POST, null);
        asserted("rt", "dmitry-peskov");
    }

    @Test
    void a_retracted_statement_moves_no_side() throws SQLException {
        mark(PROBABLY_NOT, "RETRACTED");
        JsonPath paris = paris("2018-11-06");

        assertEquals(List.of("ALMOST_CERTAIN", "LIKELY"), paris.getList("outlook.sides.likelihood"));
        assertNull(paris.get("outlook.sides[1].previous"));
        assertEquals(0, paris.getInt("outlook.sides[1].reversals"));
        assertEquals(
                "bolton-precise-arrangements-paris-2018-10-23", paris.getString("outlook.sides[1].voices[0].slug"));
        assertFalse(paris.getBoolean("outlook.disputed"));
    }

    @Test
    void a_retracted_statement_contradicts_nobody_and_nobody_contradicts_it() throws SQLException {
        mark(PROBABLY_NOT, "RETRACTED");

        assertEquals(4, paris("2018-11-06").getInt("contradictions.totalCount"));
        for (String slug : List.of(PROBABLY_NOT, CERTAINLY, "bolton-trump-wants-paris-2018-10-23")) {
            assertEquals(List.of(), new Pages("statement-contradictions", Map.of("slug", slug)).cursors(), slug);
        }
    }

    @Test
    void what_an_editor_saw_in_a_retracted_statement_goes_with_it() throws SQLException {
        mark(CIRCUMSTANCES, "RETRACTED");

        assertEquals(9, paris("2018-11-06").getInt("contradictions.totalCount"));
        assertEquals(
                List.of(),
                new Pages("statement-contradictions", Map.of("slug", "ushakov-normal-bilateral-paris-2018-10-23"))
                        .cursors());
    }

    @Test
    void a_status_that_a_retracted_statement_brought_no_longer_stands() throws SQLException {
        JsonPath confirmed = paris("2018-11-06");
        mark(CERTAINLY, "RETRACTED");
        JsonPath paris = paris("2018-11-06");

        assertEquals("AGREED", paris.getString("outlook.sides[0].status"));
        assertEquals("CONFIRMED", confirmed.getString("outlook.sides[0].status"));
    }

    @Test
    void a_retracted_statement_and_its_status_leave_the_timeline() throws SQLException {
        assertEquals(6, november().size());
        mark(CERTAINLY, "RETRACTED");

        assertEquals(4, november().size());
    }

    @Test
    void a_corrected_statement_counts_with_what_it_says_now() throws SQLException {
        mark(PROBABLY_NOT, "CORRECTED");
        assertEquals("UNLIKELY", paris("2018-11-06").getString("outlook.sides[1].likelihood"));

        place(PROBABLY_NOT, "VERY_LIKELY");
        JsonPath paris = paris("2018-11-06");
        assertEquals("VERY_LIKELY", paris.getString("outlook.sides[1].likelihood"));
        assertEquals("LIKELY", paris.getString("outlook.sides[1].previous"));
        assertFalse(paris.getBoolean("outlook.disputed"));
        assertEquals(6, paris.getInt("contradictions.totalCount"));
    }

    @Test
    void an_outlet_moves_no_side_and_contradicts_none_whatever_its_country() throws SQLException {
        JsonPath before = paris("2018-11-06");
        place(POST, "ALMOST_NO_CHANCE");
        JsonPath after = paris("2018-11-06");

        assertEquals(before.<Object>get("outlook"), after.get("outlook"));
        assertEquals(before.<Object>get("contradictions"), after.get("contradictions"));
    }

    @Test
    void an_outlet_that_gives_a_status_stands_for_itself() throws SQLException {
        asserted("dmitry-peskov", "rt");
        JsonPath paris = paris("2018-11-06");

        assertEquals("AGREED", paris.getString("outlook.sides[0].status"));
    }

    private void asserted(String from, String to) throws SQLException {
        write("""
                update status_change_author
                set actor_id = (select id from actor where slug = ?)
                where actor_id = (select id from actor where slug = ?)
                  and status_change_id in (
                    select c.id from status_change c join statement s on s.id = c.statement_id where s.slug = ?
                  )
                """, to, from, CERTAINLY);
    }

    private void mark(String slug, String state) throws SQLException {
        write("update statement set state = ? where slug = ? and state <> ?", state, slug, state);
    }

    private void place(String slug, String likelihood) throws SQLException {
        write("""
                update "position" set likelihood = ?
                where statement_id = (select id from statement where slug = ?)
                  and meeting_id = (select id from meeting where slug = ?)
                """, likelihood, slug, "paris-2018");
    }

    private void write(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static JsonPath paris(String day) {
        return ask("outlook", Map.of("slug", "paris-2018", "asOf", day)).setRootPath("data.meeting");
    }

    private static List<String> november() {
        return new Pages("timeline", Map.of("from", "2018-11-05", "to", "2018-11-06")).cursors();
    }
}
