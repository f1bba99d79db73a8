package org.readout.graphql.gate.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicOriginTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://readout.example", " https://readout.example/ ", "https://readout.example//"})
    void a_configured_address_begins_all_permalinks(String setting) {
        PublicOrigin origin = new PublicOrigin(Optional.of(setting), null);
        assertEquals(
                "https://readout.example/meetings/paris-2018",
                origin.permalink("meetings", "paris-2018").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readout.example",
                "ftp://readout.example",
                "https://",
                "https://a.example?x=1",
                "https://a.example/path",
                "https://a b"
            })
    void what_is_no_origin_stops_the_server(String setting) {
        assertThrows(IllegalArgumentException.class, () -> new PublicOrigin(Optional.of(setting), null));
    }
}
