package org.readout.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a/b?c=d&e=%20#f",
                "https://user@example.org/",
                "https://[2001:db8::1]/",
                "https://xn--80ak6aa92e.example/"
            })
    void an_absolute_address_of_the_web_stays_as_it_was_written(String text) {
        assertEquals(text, new Url(text).stringValueForSerialization());
        assertTrue(Url.isAddress(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " https://example.org",
                "example.org",
                "/a/b",
                "//example.org/a",
                "https:",
                "https:///a",
                "https:example.org",
                "https://exa mple.org",
                "https://example.org/a b",
                "ftp://example.org",
                "javascript:alert(1)",
                "javascript://example.org/%0aalert(1)",
                "mailto:a@example.org",
                "data:text/html,hello"
            })
    void anything_else_is_refused(String text) {
        assertFalse(Url.isAddress(text));
    }
}
