package org.readout.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.Signer;
import org.readout.SocketClient;

/** What the journal tells of records of every kind. */
@QuarkusTest
@TestProfile(ForEditors.class)
class ChangesOfAllKindsTest {

    private static final String CHANGES =
            "query ($filter: ChangeFilter, $after: String) { changes(last: 5, filter: $filter, after: $after)"
                    + " { nodes { kind at by label reason cursor node { __typename id } } } }";

    @Test
    void a_follower_hears_of_corrections_of_meetings_and_actors() throws Exception {
        Map<String, Object> meeting = Drafts.meeting(slug("followed"));
        Map<String, Object> actor = Drafts.actor(slug("followed"));
        data("mutation ($input: MeetingInput!) { recordMeeting(input: $input) { created } }", Map.of("input", meeting));
        data("mutation ($input: ActorInput!) { recordActor(input: $input) { created } }", Map.of("input", actor));
        String last = changes(Map.of()).getJsonObject(4).getString("cursor");
        try (SocketClient follower = SocketClient.begun()) {
            follower.subscribe(
                    "f",
                    "subscription ($after: String, $filter: ChangeFilter) { changes(after: $after, filter: $filter)"
                            + " { kind label reason by node { __typename } } }",
                    Map.of("after", last, "filter", Map.of("kinds", List.of("CORRECTED"))));
            data(
                    "mutation ($input: MeetingInput!) { correctMeeting(input: $input, reason: \"It was held a day later.\") { created } }",
                    Map.of("input", with(meeting, "date", Map.of("edtf", "2019-06-29"))));
            data(
                    "mutation ($input: ActorInput!) { correctActor(input: $input, reason: \"A misprint.\") { created } }",
                    Map.of("input", with(actor, "name", "Someone Else")));

            JsonObject ofMeeting = change(follower);
            assertEquals("Meeting", ofMeeting.getJsonObject("node").getString("__typename"));
            assertEquals(meeting.get("title"), ofMeeting.getString("label"));
            assertEquals("It was held a day later.", ofMeeting.getString("reason"));
            assertEquals(Signer.EDITOR, ofMeeting.getString("by"));
            assertEquals("Someone Else", change(follower).getString("label"));
        }
    }

    @Test
    void changes_are_found_by_kind_of_record_editor_and_time() {
        Instant before = Instant.now();
        String note = slug("note");
        data(
                "mutation ($input: StatusChangeInput!) { recordStatusChange(input: $input) { created } }",
                Map.of("input", Drafts.statusChange(note)));

        JsonArray found = changes(Map.of(
                "types",
                List.of("STATUS_CHANGE"),
                "by",
                List.of(Signer.EDITOR),
                "since",
                before.minusSeconds(60).toString()));
        assertFalse(found.isEmpty());
        found.forEach(one -> assertEquals(
                "StatusChange", ((JsonObject) one).getJsonObject("node").getString("__typename")));
        assertTrue(changes(Map.of("by", List.of("nobody"))).isEmpty());
        assertTrue(changes(Map.of("types", List.of("STATUS_CHANGE"), "until", "2001-01-01T00:00:00Z"))
                .isEmpty());
        assertTrue(changes(Map.of("types", List.of("TOPIC"), "by", List.of(Signer.EDITOR), "since", before.toString()))
                .isEmpty());
    }

    @Test
    void a_cursor_beyond_the_end_tells_its_client_to_start_again() throws Exception {
        String beyond = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("[\"POSITION\",\"999999999\"]".getBytes(StandardCharsets.UTF_8));
        JsonObject answer = Editors.ask(CHANGES, Map.of("after", beyond));
        assertTrue(message(answer.getJsonArray("errors")).contains("Read it again from its start"), answer::encode);
        try (SocketClient follower = SocketClient.begun()) {
            follower.subscribe("f", "subscription ($a: String) { changes(after: $a) { cursor } }", Map.of("a", beyond));
            JsonObject told = follower.next();
            assertEquals("error", told.getString("type"), told::encode);
            assertTrue(message(told.getJsonArray("payload")).contains("Read it again from its start"), told::encode);
        }
    }

    private static String message(JsonArray errors) {
        return errors.getJsonObject(0).getString("message");
    }

    private static JsonObject change(SocketClient follower) throws InterruptedException {
        return follower.next().getJsonObject("payload").getJsonObject("data").getJsonObject("changes");
    }

    private static JsonArray changes(Map<String, ?> filter) {
        return data(CHANGES, Map.of("filter", filter)).getJsonObject("changes").getJsonArray("nodes");
    }

    private static JsonObject data(String query, Map<String, ?> variables) {
        return Editors.data(query, variables);
    }
}
