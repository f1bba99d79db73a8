package org.readout.graphql.gate.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.GateForTests;

class RequestJsonTest {

    private final RequestJson json = new RequestJson(GateForTests.LIMITS);

    @Test
    void every_kind_of_value_is_read() {
        Map<String, Object> members = read("{\"a\": [1, 12345678901, " + "1".repeat(30)
                + ", 1.5, 1e400, true, false, null, \"é\"], \"b\": {\"c\": {}}, \"d\": []}");

        assertEquals(
                Arrays.asList(
                        1,
                        12345678901L,
                        new BigInteger("1".repeat(30)),
                        1.5,
                        Double.POSITIVE_INFINITY,
                        true,
                        false,
                        null,
                        "é"),
                members.get("a"));
        assertEquals(Map.of("c", Map.of()), members.get("b"));
        assertEquals(List.of(), members.get("d"));
    }

    @Test
    void of_two_members_of_one_name_the_last_counts() {
        assertEquals(Map.of("a", 2), read("{\"a\": 1, \"a\": 2}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "null",
                "{",
                "{}{}",
                "{} x",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":\"\u0001\"}"
            })
    void what_is_no_object_of_json_is_refused(String text) {
        RequestException refusal = assertThrows(RequestException.class, () -> read(text));

        assertEquals(ErrorCode.BAD_USER_INPUT, refusal.code());
        assertEquals("The body is a JSON object.", refusal.getMessage());
    }

    @Test
    void a_hundred_levels_are_read_and_one_more_is_not() {
        assertFalse(read("{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}").isEmpty());
        refused("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}");
        refused("{\"a\":".repeat(101) + "1" + "}".repeat(101));
        refused("{\"a\":".repeat(100_000));
    }

    @Test
    void a_number_of_a_hundred_digits_is_read_and_a_longer_one_is_not() {
        assertFalse(read("{\"a\":" + "1".repeat(100) + "}").isEmpty());
        refused("{\"a\":" + "1".repeat(101) + "}");
        refused("{\"a\":1." + "1".repeat(101) + "}");
        refused("{\"a\":" + "1".repeat(1_000_000) + "}");
    }

    @Test
    void twenty_thousand_values_are_read_and_one_more_is_not() {
        String values = "1,".repeat(19_998) + "1";

        assertEquals(19_999, ((List<?>) read("{\"a\":[" + values + "]}").get("a")).size());
        refused("{\"a\":[" + values + ",1]}");
    }

    @Test
    void what_stands_before_too_much_is_told() {
        RequestTooComplexException refusal = assertThrows(
                RequestTooComplexException.class, () -> read("{\"id\": \"1\", \"payload\": " + "[".repeat(200)));

        assertEquals(Map.of("id", "1"), refusal.read());
    }

    @Test
    void an_object_of_a_thousand_members_is_read_and_one_of_more_is_not() {
        String members = members(IntStream.range(0, 1_000).mapToObj(i -> "k" + i));

        assertEquals(1_000, read("{" + members + "}").size());
        assertFalse(read("{\"a\": {" + members + "}, \"b\": {" + members + "}}").isEmpty());
        refused("{" + members + ",\"k\":1}");
        refused("{\"a\": {" + members + ",\"k\":1}}");
        refused("{" + members(Stream.generate(() -> "same").limit(1_001)) + "}");
    }

    @Test
    void a_name_of_a_thousand_characters_is_read_and_a_longer_one_is_not() {
        for (String character : List.of("a", "é", "\uD83D\uDE00".substring(0, 2))) {
            String name = character.repeat(1_000 / character.length());

            assertEquals(Map.of(name, 1), read("{\"" + name + "\":1}"));
            refused("{\"" + name + "a\":1}");
            refused("{\"a\": [{\"" + name.repeat(100) + "\":1}]}");
        }
    }

    private static String members(Stream<String> names) {
        return names.map(name -> "\"" + name + "\":1").collect(Collectors.joining(","));
    }

    private void refused(String text) {
        RequestTooComplexException refusal = assertThrows(RequestTooComplexException.class, () -> read(text));

        assertEquals(ErrorCode.QUERY_TOO_COMPLEX, refusal.code());
        assertEquals(400, refusal.status());
    }

    /** By both ways, which give the same. */
    private Map<String, Object> read(String text) {
        try {
            assertEquals(json.object(text, "The body"), json.object(utf8(text), "The body"));
        } catch (RequestException refusal) {
            assertThrows(refusal.getClass(), () -> json.object(utf8(text), "The body"));
            throw refusal;
        }
        return json.object(text, "The body");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
