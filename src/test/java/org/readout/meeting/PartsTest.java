package org.readout.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;
import static org.readout.Editors.ask;
import static org.readout.Editors.data;
import static org.readout.Editors.refused;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.ForEditors;
import org.readout.graphql.TestDatabase;

/** Meetings within meetings. */
@QuarkusTest
@TestProfile(ForEditors.class)
class PartsTest {

    private static final String PARTS =
            "query ($slug: String!) { meeting(slug: $slug) { id partOf { slug } parts { slug partOf { slug } } } }";
    private static final String RETRACT = "mutation ($id: ID!) { retract(id: $id, reason: \"So.\") { node { id } } }";
    private static final String MERGE =
            "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"The same.\") { node { id } } }";

    @Test
    void a_whole_has_its_parts_by_date_without_those_that_are_retracted() {
        String whole = recorded("summit");
        String later = part(whole, "2018-07-16");
        String undated = part(whole, null);
        String earlier = part(whole, "2018-07");
        retracted(part(whole, "2018-07-16"));

        assertEquals(List.of(earlier, later, undated), parts(whole));
        JsonObject part = meeting(later);
        assertEquals(whole, part.getJsonObject("partOf").getString("slug"));
        assertTrue(part.getJsonArray("parts").isEmpty());
        assertNull(meeting(whole).getJsonObject("partOf"));
    }

    @Test
    void a_part_has_no_parts_so_that_there_are_no_circles() {
        String whole = recorded("summit");
        String part = part(whole, null);

        assertEquals("BAD_USER_INPUT input.partOf", refused("record-meeting", input("smaller", part)));
        for (String of : List.of(part, whole, recorded("larger"))) {
            JsonObject refusal = corrected(whole, of);
            assertEquals(
                    "input.partOf",
                    refusal.getJsonArray("errors")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("inputPath"),
                    refusal::encode);
        }
        assertEquals(List.of(part), parts(whole));
    }

    @Test
    void the_database_refuses_the_part_of_a_part_too() throws SQLException {
        String part = part(recorded("summit"), null);
        String other = recorded("other");

        assertEquals(
                "23514",
                state(
                        "update meeting set part_of_id = (select id from meeting where slug = ?)" + " where slug = ?",
                        part,
                        other));
        assertEquals("23514", state("update meeting set part_of_id = id where slug = ? and slug <> ?", other, part));
    }

    @Test
    void a_whole_with_parts_that_stand_is_not_retracted_and_the_error_names_them() {
        String whole = recorded("summit");
        String part = part(whole, null);

        JsonObject refusal = ask(RETRACT, Map.of("id", id(whole)));
        String message = refusal.getJsonArray("errors").getJsonObject(0).getString("message");
        assertTrue(message.contains("meeting '" + part + "'"), message);

        retracted(part);
        retracted(whole);
    }

    @Test
    void the_parts_of_a_meeting_are_those_of_the_one_that_it_was_merged_into() {
        String gone = recorded("summit");
        String kept = recorded("summit");
        String part = part(gone, null);

        data(MERGE, Map.of("from", id(gone), "into", id(kept)));

        assertEquals(List.of(part), parts(kept));
        assertEquals(kept, meeting(part).getJsonObject("partOf").getString("slug"));
    }

    @Test
    void a_part_that_is_merged_into_its_whole_or_the_other_way_is_no_part_of_itself() {
        String whole = recorded("summit");
        String part = part(whole, null);
        data(MERGE, Map.of("from", id(part), "into", id(whole)));
        assertEquals(List.of(), parts(whole));

        String again = part(whole, null);
        data(MERGE, Map.of("from", id(whole), "into", id(again)));
        assertNull(meeting(again).getJsonObject("partOf"));
        assertEquals(List.of(), parts(again));
    }

    @Test
    void a_meeting_has_no_more_parts_than_one_list_shows() throws SQLException {
        String whole = recorded("summit");
        try (Connection connection = TestDatabase.connect();
                PreparedStatement fill = connection.prepareStatement("""
                        insert into meeting (id, slug, title, format, part_of_id)
                        select gen_random_uuid(), w.slug || '-' || n, 'P', 'DINNER', w.id
                        from meeting w, generate_series(1, 100) n where w.slug = ?
                        """)) {
            fill.setString(1, whole);
            assertEquals(100, fill.executeUpdate());
        }

        assertEquals("BAD_USER_INPUT input.partOf", refused("record-meeting", input("more", whole)));
        assertEquals(100, parts(whole).size());
    }

    private static String state(String update, String one, String other) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, one);
            statement.setString(2, other);
            statement.executeUpdate();
            return "none";
        } catch (SQLException refusal) {
            return refusal.getSQLState();
        }
    }

    private static JsonObject corrected(String slug, String partOf) {
        return ask(
                "mutation ($input: MeetingInput!) { correctMeeting(input: $input, reason: \"So.\") { created } }",
                Map.of("input", with(Drafts.meeting(slug), "partOf", partOf)));
    }

    private static Map<String, Object> input(String name, String partOf) {
        return Map.of("input", with(Drafts.meeting(slug(name)), "partOf", partOf));
    }

    private static String recorded(String name) {
        String slug = slug(name);
        write("record-meeting", Map.of("input", Drafts.meeting(slug)));
        return slug;
    }

    private static String part(String whole, String date) {
        String slug = slug("part");
        write(
                "record-meeting",
                Map.of(
                        "input",
                        with(
                                Drafts.meeting(slug),
                                "partOf",
                                whole,
                                "date",
                                date == null ? null : Map.of("edtf", date))));
        return slug;
    }

    private static void retracted(String slug) {
        data(RETRACT, Map.of("id", id(slug)));
    }

    private static String id(String slug) {
        return meeting(slug).getString("id");
    }

    private static List<String> parts(String slug) {
        return meeting(slug).getJsonArray("parts").stream()
                .map(part -> ((JsonObject) part).getString("slug"))
                .toList();
    }

    private static JsonObject meeting(String slug) {
        return data(PARTS, Map.of("slug", slug)).getJsonObject("meeting");
    }
}
