package org.readout.graphql.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.GraphQl.answer;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.variables;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ResolverExceptionHandlerTest {

    static Stream<Arguments> badPages() {
        return Stream.of(
                Arguments.of(variables("first", 1, "last", 1), "Give `first` or `last`, not both."),
                Arguments.of(variables("first", -1), "`first` is from 0 to 100; this is -1."),
                Arguments.of(variables("last", -1), "`last` is from 0 to 100; this is -1."),
                Arguments.of(variables("first", 101), "`first` is from 0 to 100; this is 101."),
                Arguments.of(variables("last", 1000), "`last` is from 0 to 100; this is 1000."),
                Arguments.of(variables("after", ""), "This is no cursor of this server."),
                Arguments.of(variables("after", "garbage"), "This is no cursor of this server."),
                Arguments.of(variables("before", "'; drop table actor; --"), "This is no cursor of this server."),
                Arguments.of(variables("before", "WyJTQUlEX09OIl0"), "This is no cursor of this server."));
    }

    @ParameterizedTest
    @MethodSource("badPages")
    void a_page_that_cannot_be_meant_is_refused_where_it_stands_and_the_rest_is_answered(
            Map<String, Object> page, String message) {
        assertRefused(answer("faulty", page), message);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String bySpeaker = ask("faulty", Map.of("orderBy", Map.of("field", "SPEAKER_NAME")))
                .getString("data.meeting.statements.pageInfo.endCursor");
        assertRefused(
                answer("faulty", Map.of("after", bySpeaker)),
                "This cursor belongs to another order; page on with the `orderBy` that it came from.");
    }

    @Test
    void a_cursor_of_another_connection_with_the_same_order_is_a_place_in_it() {
        String ofParis = ask("faulty", Map.of("first", 1)).getString("data.meeting.statements.pageInfo.endCursor");
        assertEquals(
                20,
                ask("statements", Map.of("after", ofParis))
                        .getList("data.page.edges")
                        .size());
    }

    @Test
    void a_text_that_the_database_cannot_hold_is_the_clients_fault() {
        JsonPath refused = answer("actor", Map.of("name", "a\0b"));
        assertNull(refused.get("data.actor"));
        assertEquals(
                "It is no text: it holds a NUL, or half of a surrogate pair.", refused.getString("errors[0].message"));
        assertEquals("BAD_USER_INPUT", refused.getString("errors[0].extensions.code"));
    }

    private static void assertRefused(JsonPath answer, String message) {
        assertEquals(1, answer.getList("errors").size(), () -> answer.getString("errors"));
        assertEquals(message, answer.getString("errors[0].message"));
        assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"));
        assertEquals(List.of("meeting", "statements"), answer.getList("errors[0].path"));
        assertEquals("armistice-centenary-2018", answer.getString("data.event.slug"));
        assertNull(answer.get("data.meeting"));
    }
}
