package org.readout.dossier.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.Models;
import org.readout.actor.ActorInput;
import org.readout.meeting.MeetingInput;
import org.readout.statement.input.StatementInput;
import org.readout.status.StatusChangeInput;
import org.readout.writing.content.RecordJson;

/** What linked data says of each record. */
class LinkedRecordTest {

    @Test
    void a_quoted_statement_is_attributed_to_its_speaker_and_to_where_it_was_read() throws IOException {
        assertEquals(
                json("{'@id': 'readout:statement/s', '@type': ['schema:Quotation', 'prov:Entity'], "
                        + "'readout:form': 'QUOTATION', 'schema:text': 'We will meet.', 'wdt:P1683': 'We will meet.', "
                        + "'schema:abstract': 'They will.', 'schema:spokenByCharacter': {'@id': 'readout:actor/sanders'}, "
                        + "'prov:wasAttributedTo': {'@id': 'readout:actor/sanders', "
                        + "'prov:actedOnBehalfOf': {'@id': 'readout:actor/trump'}}, "
                        + "'schema:dateCreated': {'@type': 'edtf:EDTF', '@value': '2018-10-23?'}, "
                        + "'wdt:P585': {'@type': 'edtf:EDTF', '@value': '2018-10-23?'}, "
                        + "'readout:sequence': 2, 'prov:wasDerivedFrom': [{'@id': 'readout:statement/outer'}], "
                        + "'wdt:P248': [{'@id': 'readout:article/a'}, {'@id': 'readout:article/b'}], "
                        + "'prov:wasQuotedFrom': [{'@id': 'readout:article/a'}], "
                        + "'prov:hadPrimarySource': [{'@id': 'readout:article/a'}], "
                        + "'readout:report': [{'@type': 'prov:Quotation', 'prov:entity': {'@id': 'readout:article/a'}, "
                        + "'schema:text': ['We will meet.'], 'readout:hedge': 'reportedly', "
                        + "'prov:wasDerivedFrom': {'@id': 'readout:statement/outer'}}, {'@type': 'prov:Quotation', "
                        + "'prov:entity': {'@id': 'readout:article/b'}, 'readout:relays': {'@list': [{"
                        + "'@type': 'prov:Association', 'prov:agent': {'@id': 'readout:actor/tass'}}]}}]}"),
                linked(
                        StatementInput.class,
                        "{'slug': 's', 'speaker': 'sanders', 'onBehalfOf': 'trump', 'form': 'QUOTATION', "
                                + "'quotation': 'We will meet.', 'summary': 'They will.', 'sequence': 2, "
                                + "'saidOn': {'edtf': '2018-10-23?', 'basis': 'The weekday.'}, 'reports': ["
                                + "{'article': 'a', 'quotations': ['We will meet.'], 'hedge': 'reportedly', 'conveyedBy': 'outer'}, "
                                + "{'article': 'b', 'relays': [{'actor': 'tass'}]}]}"));
    }

    @Test
    void a_statement_in_other_words_is_a_claim() throws IOException {
        assertEquals(
                json("['schema:Claim', 'prov:Entity']"),
                json(RecordJson.MAPPER
                        .readTree(linked(
                                StatementInput.class,
                                "{'slug': 's', 'speaker': 'a', 'form': 'PARAPHRASE', 'summary': 'S', "
                                        + "'saidOn': {'edtf': '2018'}, 'reports': [{'article': 'x'}]}"))
                        .get("@type")
                        .toString()));
    }

    @Test
    void a_meeting_is_an_event_with_its_participants() throws IOException {
        assertEquals(
                json("{'@id': 'readout:meeting/m', '@type': 'schema:Event', 'schema:name': 'M', "
                        + "'readout:format': 'DINNER', 'schema:attendee': [{'@id': 'readout:actor/a'}], "
                        + "'wdt:P710': [{'@id': 'readout:actor/a'}]}"),
                linked(
                        MeetingInput.class,
                        "{'slug': 'm', 'title': 'M', 'format': 'DINNER', 'participants': [{'actor': 'a'}]}"));
    }

    @Test
    void a_status_is_that_of_the_meeting_as_somebody_had_it() throws IOException {
        assertEquals(
                json("{'@type': ['schema:Event', 'prov:Entity'], "
                        + "'prov:specializationOf': {'@id': 'readout:meeting/m'}, "
                        + "'schema:eventStatus': {'@id': 'schema:EventCancelled'}, 'readout:status': 'CANCELLED', "
                        + "'wdt:P585': {'@type': 'edtf:EDTF', '@value': '2018-11-05'}, "
                        + "'prov:wasAttributedTo': [{'@id': 'readout:actor/a'}]}"),
                linked(
                        StatusChangeInput.class,
                        "{'meeting': 'm', 'status': 'CANCELLED', 'date': {'edtf': '2018-11-05'}, 'assertedBy': ['a']}"));
    }

    @Test
    void a_person_is_the_one_of_wikidata() throws IOException {
        assertEquals(
                json("{'@id': 'readout:actor/a', '@type': ['schema:Person', 'prov:Agent'], 'schema:name': 'A', "
                        + "'schema:sameAs': {'@id': 'wd:Q1'}}"),
                linked(ActorInput.class, "{'slug': 'a', 'kind': 'LEADER', 'name': 'A', 'wikidataId': 'Q1'}"));
    }

    @Test
    void the_document_is_json_with_a_context() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = new LinkedWriter(Models.ALL, new LinkedNames(Models.ALL, Optional.empty()), out)) {
            for (String slug : new String[] {"a", "b"}) {
                writer.write(
                        Models.ACTOR,
                        read(ActorInput.class, "{'slug': '" + slug + "', 'kind': 'LEADER', 'name': 'A'}"));
            }
        }
        var document = RecordJson.MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(2, document.get("@graph").size());
        assertEquals(
                "https://schema.org/", document.get("@context").get("schema").textValue());
    }

    private static <I> String linked(Class<I> type, String input) throws JsonProcessingException {
        return Models.ALL.of(type).linked(read(type, input)).json().toString();
    }

    private static <T> T read(Class<T> type, String input) throws JsonProcessingException {
        return RecordJson.MAPPER.readValue(input.replace('\'', '"'), type);
    }

    private static String json(String text) throws JsonProcessingException {
        return RecordJson.MAPPER.readTree(text.replace('\'', '"')).toString();
    }
}
