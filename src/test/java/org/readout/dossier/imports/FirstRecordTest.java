package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.GraphQl.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.Dossier;
import org.readout.FirstDossier;
import org.readout.Loading;

/** What is loaded here changes nothing, so these tests need no database of their own: each checks the journal. */
@QuarkusTest
class FirstRecordTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Loading loading;

    private long before;

    @BeforeEach
    void read_the_journal() {
        before = loading.journal();
    }

    @AfterEach
    void the_journal_has_not_moved() {
        assertEquals(before, loading.journal());
    }

    @Test
    void the_journal_has_one_entry_for_each_record() {
        Dossier dossier = FirstDossier.RECORD;
        assertEquals(
                dossier.actors().size()
                        + dossier.topics().size()
                        + dossier.events().size()
                        + dossier.meetings().size()
                        + dossier.articles().size()
                        + dossier.statements().size()
                        + dossier.statusChanges().size()
                        + dossier.contradictions().size(),
                before);
    }

    @Test
    void the_same_record_again_changes_nothing() {
        assertEquals(0, loading.load(dossier().toString()));
    }

    @Test
    void revisions_are_no_part_of_what_is_kept_as_a_whole() {
        ObjectNode dossier = (ObjectNode) dossier();
        dossier.putArray("revisions")
                .addObject()
                .put("slug", dossier.at("/statements/0/slug").textValue())
                .put("number", 2)
                .put("reason", "Wrong.")
                .put("by", "ann")
                .put("at", "2024-05-07T00:00:00Z");
        assertEquals("They are made by `readout import`.", loading.refusal(dossier.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/0, name, 'Trump, Donald', name",
        "/actors/0/offices/0, title, King, offices",
        "/topics/0, name, INF, name",
        "/events/0, series, G21, series",
        "/events/0/place, city, Bremen, place",
        "/events/0/startsOn, edtf, 2017-07-07, startsOn",
        "/meetings/0, title, A handshake, title",
        "/meetings/0/participants/1, role, HOST, participants",
        "/articles/1, headline, Nothing new, headline",
        "/statements/0, summary, Something else., summary",
        "/statements/0/saidOn, basis, A guess., saidOn",
        "/statements/0/reports/0, attributedAs, somebody, reports",
        "/contradictions/0, note, Another note., note"
    })
    void other_content_under_a_slug_is_a_conflict_that_names_the_field(
            String record, String property, String value, String field) {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at(record)).put(property, value);
        String refusal = loading.refusal(dossier.toString());
        assertTrue(refusal.endsWith("these differ: " + field + "."), refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "/statements/0/reports/0, article, reports[0].article, article",
        "/statements/0/reports/0/relays/0, actor, reports[0].relays[0].actor, actor",
        "/statements/0, speaker, speaker, actor",
        "/statements/0, onBehalfOf, onBehalfOf, actor",
        "/statements/6/positions/0, meeting, positions[0].meeting, meeting",
        "/statements/0, conveyedBy, conveyedBy, statement",
        "/meetings/0, event, event, event",
        "/meetings/0/participants/0, actor, participants[0].actor, actor",
        "/articles/1, outlet, outlet, outlet",
        "/articles/1, republishes, republishes, article",
        "/statusChanges/0, meeting, meeting, meeting",
        "/statusChanges/0, statement, statement, statement",
        "/contradictions/0, later, later, statement",
        "/actors/0, country, country, country",
        "/events/0/place, country, place.country, country"
    })
    void a_reference_to_nothing_is_refused_where_it_stands_and_nothing_is_kept(
            String record, String property, String path, String noun) {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at(record)).put(property, "nowhere");
        ((ArrayNode) dossier.get("topics"))
                .addObject()
                .put("slug", "a-new-topic")
                .put("name", "New");

        assertEquals(path + ": There is no " + noun + " 'nowhere'.", loading.refusal(dossier.toString()));

        assertNull(ask("topic", Map.of("slug", "a-new-topic")).get("data.topic"));
    }

    @Test
    void an_outlet_is_no_other_actor() {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at("/articles/1")).put("outlet", "kremlin");
        String refusal = loading.refusal(dossier.toString());
        assertTrue(refusal.startsWith("outlet: There is no outlet 'kremlin'."), refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/0, slug, Donald Trump, slug",
        "/actors/0, wikidataId, 22686, wikidataId",
        "/actors/0, outletKind, WEBSITE, outletKind",
        "/actors/0, headcount, 2, headcount",
        "/events/0/startsOn, edtf, July 2017, startsOn",
        "/events/2/startsOn, edtf, 2018-06, startsOn",
        "/meetings/1/plannedDuration, minutes, 0, plannedDuration.minutes",
        "/statements/0, summary, ' ', summary",
        "/statements/0, quotation, words, quotation",
        "/contradictions/0, note, '', note"
    })
    void content_that_breaks_a_rule_is_refused_where_it_stands(
            String record, String property, String value, String path) {
        JsonNode dossier = dossier();
        JsonNode former = dossier.at(record).path(property);
        boolean number = former.isNumber() || property.equals("headcount");
        ((ObjectNode) dossier.at(record))
                .set(property, number ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value));
        String refusal = loading.refusal(dossier.toString());
        assertTrue(refusal.startsWith(path + ": "), refusal);
        assertFalse(refusal.contains("it takes"), refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/0, name, ''",
        "/statements/0, speaker, ''",
        "/statements/0, reports, ''",
        "/statements/0, saidOn, ''",
        "/statements/0/saidOn, edtf, saidOn",
        "/statements/0/reports/0, article, reports[0]",
        "/meetings/0/participants/0, actor, participants[0]",
        "/statusChanges/0, assertedBy, ''"
    })
    void what_is_required_is_missed_where_it_should_stand(String record, String property, String path) {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at(record)).remove(property);
        String refusal = loading.refusal(dossier.toString());
        assertTrue(
                refusal.startsWith((path.isEmpty() ? "" : path + ": ") + "`")
                        && refusal.contains(path + "` lacks the field `" + property + "`, "),
                refusal);
    }

    @Test
    void a_statement_without_a_report_is_refused() {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at("/statements/0")).putArray("reports");
        String refusal = loading.refusal(dossier.toString());
        assertTrue(refusal.startsWith("reports: "), refusal);
    }

    private static JsonNode dossier() {
        try (InputStream document = FirstRecordTest.class.getResourceAsStream("/dossiers/trump-putin-2018.json")) {
            return JSON.readTree(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
