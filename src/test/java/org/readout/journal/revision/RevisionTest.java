package org.readout.journal.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;
import static org.readout.Editors.refused;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.ForEditors;
import org.readout.GraphQl;
import org.readout.Pages;
import org.readout.Signer;

@QuarkusTest
@TestProfile(ForEditors.class)
class RevisionTest {

    @Test
    void the_first_revision_has_all_of_the_content_field_by_field() {
        Map<String, Object> draft = with(
                Drafts.statement(slug("first")),
                "saidOn",
                Map.of("edtf", "2018-10-20?", "basis", "The article says yesterday."),
                "onBehalfOf",
                "donald-trump",
                "addressedTo",
                List.of("tass"),
                "events",
                List.of("armistice-centenary-2018"),
                "topics",
                List.of("syria", "crimea"),
                "channel",
                "BRIEFING",
                "codes",
                List.of(Map.of("scheme", "CAMEO 1.1b3", "code", "036")),
                "conveyedBy",
                "ushakov-preliminary-agreement-paris-2018-10-23",
                "sequence",
                2);
        write("record-statement", Map.of("input", draft));

        JsonPath revision = revisions(draft);

        assertEquals(List.of(1), revision.getList("revisions.number"));
        assertEquals("RECORDED", revision.getString("revisions[0].kind"));
        assertEquals(Signer.EDITOR, revision.getString("revisions[0].by"));
        assertNull(revision.get("revisions[0].reason"));
        Map<String, String> content = new TreeMap<>();
        revision.<Map<String, String>>getList("revisions[0].changes").forEach(change -> {
            assertNull(change.get("before"));
            content.put(change.get("field"), change.get("after"));
        });
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("speaker", "john-bolton"),
                        Map.entry("onBehalfOf", "donald-trump"),
                        Map.entry("addressedTo[0]", "tass"),
                        Map.entry("form", "QUOTATION"),
                        Map.entry("quotation", "It may be, … he’d said"),
                        Map.entry("summary", "It may be."),
                        Map.entry("channel", "BRIEFING"),
                        Map.entry("saidOn.edtf", "2018-10-20?"),
                        Map.entry("saidOn.basis", "The article says yesterday."),
                        Map.entry("positions[0].meeting", "singapore-2018"),
                        Map.entry("positions[0].likelihood", "LIKELY"),
                        Map.entry("events[0]", "armistice-centenary-2018"),
                        Map.entry("topics[0]", "syria"),
                        Map.entry("topics[1]", "crimea"),
                        Map.entry("codes[0].scheme", "CAMEO 1.1b3"),
                        Map.entry("codes[0].code", "036"),
                        Map.entry("sequence", "2"),
                        Map.entry("reports[0].conveyedBy", "ushakov-preliminary-agreement-paris-2018-10-23"),
                        Map.entry("reports[0].article", "paris-likely-2018-10-23"),
                        Map.entry("reports[0].quotations[0]", "It may be,"),
                        Map.entry("reports[0].quotations[1]", "he’d said"),
                        Map.entry("reports[0].relays[0].actor", "tass"))),
                content);
    }

    @Test
    void a_correction_replaces_the_content_and_keeps_what_it_was() {
        Map<String, Object> draft = with(
                Drafts.statement(slug("corrected")),
                "topics",
                List.of("syria", "crimea"),
                "addressedTo",
                List.of("tass", "cnn"));
        write("record-statement", Map.of("input", draft));
        Map<String, Object> other = with(
                draft,
                "summary",
                "It may not be.",
                "topics",
                List.of("crimea", "syria"),
                "addressedTo",
                List.of("cnn"),
                "reports",
                List.of(Drafts.report("paris-suggested-2018-10-23"), Drafts.report("paris-likely-2018-10-23")));

        JsonPath answer = write("correct-statement", Map.of("input", other, "reason", "He said not."));

        assertTrue(answer.getBoolean("correctStatement.created"));
        assertEquals("CORRECTED", answer.getString("correctStatement.statement.state"));
        assertEquals("It may not be.", answer.getString("correctStatement.statement.summary"));
        answer.setRootPath("data.correctStatement.statement.revisions[0]");
        assertEquals(2, answer.getInt("number"));
        assertEquals("CORRECTED", answer.getString("kind"));
        assertEquals(Signer.EDITOR, answer.getString("by"));
        assertEquals("He said not.", answer.getString("reason"));
        assertEquals(
                List.of(
                        GraphQl.variables("field", "addressedTo[0]", "before", "tass", "after", "cnn"),
                        GraphQl.variables("field", "summary", "before", "It may be.", "after", "It may not be."),
                        GraphQl.variables("field", "topics[0]", "before", "syria", "after", "crimea"),
                        GraphQl.variables("field", "topics[1]", "before", "crimea", "after", "syria"),
                        GraphQl.variables(
                                "field", "reports[0].article",
                                "before", "paris-likely-2018-10-23",
                                "after", "paris-suggested-2018-10-23"),
                        GraphQl.variables(
                                "field", "reports[1].article", "before", null, "after", "paris-likely-2018-10-23"),
                        GraphQl.variables("field", "reports[1].quotations[0]", "before", null, "after", "It may be,"),
                        GraphQl.variables("field", "reports[1].quotations[1]", "before", null, "after", "he’d said"),
                        GraphQl.variables("field", "reports[1].relays[0].actor", "before", null, "after", "tass"),
                        GraphQl.variables("field", "addressedTo[1]", "before", "cnn", "after", null)),
                answer.getList("changes"));
    }

    @Test
    void a_day_that_is_corrected_moves_the_statement_among_those_on_its_meeting() {
        Map<String, Object> draft = Drafts.statement(slug("moved"));
        write("record-statement", Map.of("input", draft));
        Pages statements = new Pages("meeting-statements", Map.of("slug", "singapore-2018"));
        assertNotEquals(draft.get("slug"), statements.slugs().get(0));

        Map<String, Object> other = with(draft, "saidOn", Map.of("edtf", "1901-05-03"));
        write("correct-statement", Map.of("input", other, "reason", "The article was misread."));

        assertEquals(draft.get("slug"), statements.slugs().get(0));
    }

    @Test
    void the_content_that_a_statement_has_already_is_no_correction() {
        Map<String, Object> draft = Drafts.statement(slug("same"));
        write("record-statement", Map.of("input", draft));

        JsonPath answer = write("correct-statement", Map.of("input", draft, "reason", "To be sure."));

        assertFalse(answer.getBoolean("correctStatement.created"));
        assertEquals("CURRENT", answer.getString("correctStatement.statement.state"));
        assertEquals(1, answer.getList("correctStatement.statement.revisions").size());
    }

    @Test
    void a_retraction_is_a_mark_that_is_made_once_and_stands() {
        Map<String, Object> draft = Drafts.statement(slug("retracted"));
        write("record-statement", Map.of("input", draft));
        Map<String, Object> retraction = Map.of("slug", draft.get("slug"), "reason", "He never said it.");

        JsonPath first = write("retract-statement", retraction);
        JsonPath second = write("retract-statement", retraction);

        assertTrue(first.getBoolean("retractStatement.created"));
        assertFalse(second.getBoolean("retractStatement.created"));
        second.setRootPath("data.retractStatement.statement");
        assertEquals("RETRACTED", second.getString("state"));
        assertEquals(List.of("RETRACTED", "RECORDED"), second.getList("revisions.kind"));
        assertEquals("He never said it.", second.getString("revisions[0].reason"));
        assertEquals(List.of(), second.getList("revisions[0].changes"));
        assertEquals(
                "BAD_USER_INPUT input.slug",
                refused("correct-statement", Map.of("input", with(draft, "summary", "Yes."), "reason", "He did.")));
    }

    @Test
    void what_is_not_in_the_record_cannot_be_revised() {
        Map<String, Object> draft = Drafts.statement(slug("absent"));

        assertEquals(
                "BAD_USER_INPUT input.slug", refused("correct-statement", Map.of("input", draft, "reason", "So.")));
        assertEquals(
                "BAD_USER_INPUT slug",
                refused("retract-statement", Map.of("slug", draft.get("slug"), "reason", "So.")));
    }

    @Test
    void nothing_is_retracted_without_a_reason() {
        Map<String, Object> draft = Drafts.statement(slug("for-no-reason"));
        write("record-statement", Map.of("input", draft));

        assertEquals(
                "BAD_USER_INPUT reason",
                refused("retract-statement", Map.of("slug", draft.get("slug"), "reason", " ")));
    }

    @Test
    void no_statement_is_conveyed_by_itself() {
        Map<String, Object> draft = Drafts.statement(slug("itself"));
        write("record-statement", Map.of("input", draft));

        assertEquals(
                "BAD_USER_INPUT input.conveyedBy",
                refused(
                        "correct-statement",
                        Map.of("input", with(draft, "conveyedBy", draft.get("slug")), "reason", "So.")));
    }

    @Test
    void the_revisions_of_many_statements_take_one_sql_statement() {
        int statements = GraphQl.statementsFor("revisions-of-many", Map.of());

        assertEquals(2, statements);
    }

    private static JsonPath revisions(Map<String, Object> draft) {
        return GraphQl.ask("revisions", Map.of("slug", draft.get("slug"))).setRootPath("data.statement");
    }
}
