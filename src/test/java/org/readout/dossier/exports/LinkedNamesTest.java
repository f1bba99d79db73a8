package org.readout.dossier.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.Models;
import org.readout.writing.content.RecordJson;

/** What records are called in linked data. */
class LinkedNamesTest {

    private static final String NODE = "{\"@id\":\"readout:statement/s\",\"readout:form\":\"QUOTATION\","
            + "\"schema:about\":[{\"@id\":\"readout:meeting/m\"}],\"schema:sameAs\":{\"@id\":\"wd:Q1\"},"
            + "\"prov:wasRevisionOf\":{\"@id\":\"readout:statement/s/2\"}}";

    @Test
    void records_and_what_they_refer_to_go_by_their_lasting_addresses() throws JsonProcessingException {
        assertEquals(
                NODE.replace("readout:statement/s/2", "https://readout.example/statements/s#revision-2")
                        .replace("readout:statement/", "https://readout.example/statements/")
                        .replace("readout:meeting/", "https://readout.example/meetings/"),
                named(Optional.of("https://readout.example")));
    }

    @Test
    void where_the_record_has_no_address_they_go_by_names_of_their_own() throws JsonProcessingException {
        assertEquals(NODE, named(Optional.empty()));
    }

    private static String named(Optional<String> origin) throws JsonProcessingException {
        return new LinkedNames(Models.ALL, origin)
                .named(RecordJson.MAPPER.readTree(NODE))
                .toString();
    }
}
