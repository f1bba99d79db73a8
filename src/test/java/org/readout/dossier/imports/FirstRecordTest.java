package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.FirstDossier;
import org.readout.Loading;
import org.readout.dossier.document.Dossier;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.Conflict;

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
        assertEquals(0, loading.load(FirstDossier.RECORD));
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
        Conflict conflict = assertThrows(Conflict.class, () -> loading.load(dossier.toString()));
        assertEquals(List.of(field), conflict.extensions().get("fields"));
        assertEquals("CONFLICT", conflict.extensions().get("code"));
    }

    @ParameterizedTest
    @CsvSource({
        "/statements/0/reports/0, article, statements[0].reports[0].article, article",
        "/statements/0/reports/0/relays/0, actor, statements[0].reports[0].relays[0].actor, actor",
        "/statements/0, speaker, statements[0].speaker, actor",
        "/statements/0, onBehalfOf, statements[0].onBehalfOf, actor",
        "/statements/5/positions/0, meeting, statements[5].positions[0].meeting, meeting",
        "/statements/0, conveyedBy, statements[0].conveyedBy, statement",
        "/meetings/0, event, meetings[0].event, event",
        "/meetings/0/participants/0, actor, meetings[0].participants[0].actor, actor",
        "/articles/1, outlet, articles[1].outlet, outlet",
        "/articles/1, republishes, articles[1].republishes, article",
        "/statusChanges/0, meeting, statusChanges[0].meeting, meeting",
        "/statusChanges/0, statement, statusChanges[0].statement, statement",
        "/contradictions/0, later, contradictions[0].later, statement",
        "/actors/0, country, actors[0].country, country",
        "/events/0/place, country, events[0].place.country, country"
    })
    void a_reference_to_nothing_is_refused_where_it_stands_and_nothing_is_kept(
            String record, String property, String path, String noun) {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at(record)).put(property, "nowhere");
        ((ArrayNode) dossier.get("topics"))
                .addObject()
                .put("slug", "a-new-topic")
                .put("name", "New");

        BadInput refusal = assertThrows(BadInput.class, () -> loading.load(dossier.toString()));

        assertEquals(Optional.of(path), refusal.path());
        assertEquals("There is no " + noun + " 'nowhere'.", refusal.getMessage());
        assertNull(ask("topic", Map.of("slug", "a-new-topic")).get("data.topic"));
    }

    @Test
    void an_outlet_is_no_other_actor() {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at("/articles/1")).put("outlet", "kremlin");
        BadInput refusal = assertThrows(BadInput.class, () -> loading.load(dossier.toString()));
        assertEquals("There is no outlet 'kremlin'.", refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/0, slug, Donald Trump, actors[0].slug",
        "/actors/0, wikidataId, 22686, actors[0].wikidataId",
        "/actors/0, outletKind, WEBSITE, actors[0].outletKind",
        "/actors/0, headcount, 2, actors[0].headcount",
        "/events/0/startsOn, edtf, July 2017, events[0].startsOn",
        "/events/2/startsOn, edtf, 2018-06, events[2].startsOn",
        "/meetings/1/plannedDuration, minutes, 0, meetings[1].plannedDuration.minutes",
        "/statements/0, summary, ' ', statements[0].summary",
        "/statements/0, quotation, words, statements[0].quotation",
        "/contradictions/0, note, '', contradictions[0].note"
    })
    void content_that_breaks_a_rule_is_refused_where_it_stands(
            String record, String property, String value, String path) {
        JsonNode dossier = dossier();
        JsonNode former = dossier.at(record).path(property);
        boolean number = former.isNumber() || property.equals("headcount");
        ((ObjectNode) dossier.at(record))
                .set(property, number ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value));
        BadInput refusal = assertThrows(BadInput.class, () -> loading.load(dossier.toString()));
        assertEquals(Optional.of(path), refusal.path());
        assertFalse(refusal.getMessage().contains("it takes"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/0, name, actors[0]",
        "/statements/0, speaker, statements[0]",
        "/statements/0, reports, statements[0]",
        "/statements/0, saidOn, statements[0]",
        "/statements/0/saidOn, edtf, statements[0].saidOn",
        "/statements/0/reports/0, article, statements[0].reports[0]",
        "/meetings/0/participants/0, actor, meetings[0].participants[0]",
        "/statusChanges/0, assertedBy, statusChanges[0]"
    })
    void what_is_required_is_missed_where_it_should_stand(String record, String property, String path) {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at(record)).remove(property);
        BadInput refusal = assertThrows(BadInput.class, () -> loading.load(dossier.toString()));
        assertEquals(Optional.of(path), refusal.path());
        assertTrue(
                refusal.getMessage().startsWith("`dossier." + path + "` lacks the field `" + property + "`, "),
                refusal.getMessage());
    }

    @Test
    void a_statement_without_a_report_is_refused() {
        JsonNode dossier = dossier();
        ((ObjectNode) dossier.at("/statements/0")).putArray("reports");
        BadInput refusal = assertThrows(BadInput.class, () -> loading.load(dossier.toString()));
        assertEquals(Optional.of("statements[0].reports"), refusal.path());
    }

    private static JsonNode dossier() {
        try (InputStream document = FirstRecordTest.class.getResourceAsStream("/dossiers/trump-putin-2018.json")) {
            return JSON.readTree(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
