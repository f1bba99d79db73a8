package org.readout.graphql.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.GraphQl.answer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.graphql.Text;
import org.readout.graphql.error.BadInput;

@QuarkusTest
class ArgumentTextsTest {

    @ParameterizedTest
    @CsvSource({"leader, slug, 120", "statement, slug, 120", "actor, name, 500", "statements, after, 8000"})
    void an_argument_that_is_too_long_is_refused_with_its_length_and_its_bound(
            String document, String argument, int max) {
        assertEquals(
                List.of(argument + ": It has %,d characters; at most %,d are taken.".formatted(max + 1, max)),
                faults(answer(document, Map.of(argument, "x".repeat(max + 1)))));
    }

    @Test
    void all_texts_of_a_filter_are_checked_at_once_each_where_it_stands() {
        Map<String, Object> filter = Map.of(
                "speakers", List.of("donald-trump", "x".repeat(121)),
                "countries", List.of("a\0b"),
                "codes", List.of("036", "x".repeat(51)));

        assertEquals(
                List.of(
                        "filter.codes[1]: It has 51 characters; at most 50 are taken.",
                        "filter.countries[0]: It is no text: it holds a NUL, or half of a surrogate pair.",
                        "filter.speakers[1]: It has 121 characters; at most 120 are taken."),
                faults(answer("statements", Map.of("filter", filter))));
    }

    @Test
    void of_a_thousand_faults_no_more_are_looked_for_than_are_told() throws Exception {
        ArgumentTexts texts =
                new ArgumentTexts(ArgumentTextsTest.class.getDeclaredMethod("asks", Asked.class), List.of("filter"));
        Map<String, Object> arguments = Map.of("filter", Map.of("names", Collections.nCopies(1_000, "x".repeat(900))));

        BadInput refusal = assertThrows(BadInput.class, () -> texts.check(arguments));
        assertEquals(101, refusal.faults().size());
        assertTrue(refusal.isFull());
        assertTrue(refusal.getMessage().startsWith("The input has more than 100 faults. filter.names[0]: It has 900"));

        List<String> told = faults(answer(
                "statements", Map.of("filter", Map.of("speakers", Collections.nCopies(1_000, "x".repeat(900))))));
        assertEquals(100, told.size());
    }

    private static void asks(Asked filter) {}

    private record Asked(List<@Text(max = 120) String> names) {}

    @Test
    void a_text_within_its_bound_finds_nothing_and_is_no_fault() {
        assertNull(answer("leader", Map.of("slug", "x".repeat(120))).get("errors"));
        assertNull(answer("actor", Map.of("name", "\ud840\udc00".repeat(500))).get("errors"));
    }

    private static List<String> faults(JsonPath answer) {
        assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"), answer::prettify);
        List<Map<String, String>> faults = answer.getList("errors[0].extensions.faults");
        return faults.stream()
                .map(fault -> fault.get("inputPath") + ": " + fault.get("message"))
                .toList();
    }
}
