package org.readout.graphql.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.error.BadInput;

class CursorTest {

    private static final String UNKNOWN = "This is no cursor of this server.";
    private static final String KEY = "01932d4e-7f2a-7c3b-9e1f-0123456789ab";
    private static final Ordering BY_DAY = new Ordering(
            "DATE", List.of(SortKey.day("m.date_earliest"), SortKey.integer("m.count"), SortKey.uuid("m.id")));

    @Test
    void a_place_is_found_again() {
        Cursor place = new Cursor("DATE", List.of("2018-11-11", "7", KEY));
        assertEquals(place, Cursor.open(place.seal(), BY_DAY));
    }

    @Test
    void the_place_of_the_undated_is_found_again() {
        Cursor place = new Cursor("DATE", List.of("infinity", "0", KEY));
        assertEquals(place, Cursor.open(place.seal(), BY_DAY));
    }

    @Property
    void a_place_of_any_texts_is_found_again(@ForAll @Size(min = 1, max = 4) List<@From("texts") String> texts) {
        Cursor place = new Cursor("NAME", texts);
        assertEquals(place, Cursor.open(place.seal(), byTexts(texts.size())));
    }

    @Property
    void a_cursor_that_lost_its_end_is_refused(@ForAll("texts") String text) {
        String sealed = new Cursor("NAME", List.of(text)).seal();
        for (int length = 0; length < sealed.length(); length++) {
            assertEquals(UNKNOWN, refusal(sealed.substring(0, length), byTexts(1)));
        }
    }

    @Property
    void a_text_that_is_no_cursor_is_refused(@ForAll("texts") String text) {
        assertEquals(UNKNOWN, refusal(text, BY_DAY));
        assertEquals(UNKNOWN, refusal(sealed(text), BY_DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "7",
                "\"DATE\"",
                "{}",
                "[]",
                "[null]",
                "[7]",
                "[[\"DATE\"]]",
                "[\"DATE\"]",
                "[\"DATE\",null,null,null]",
                "[\"DATE\",\"2018-11-11\",7,\"" + KEY + "\"]",
                "[\"DATE\",\"2018-11-11\",\"7\"]",
                "[\"DATE\",\"2018-11-11\",\"7\",\"" + KEY + "\",\"more\"]",
                "[\"DATE\",\"2018-11-11\",\"7\",\"" + KEY + "\"] more"
            })
    void json_that_is_no_place_of_the_ordering_is_refused(String json) {
        assertEquals(UNKNOWN, refusal(sealed(json), BY_DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 7, " + KEY,
        "2018-02-30, 7, " + KEY,
        "-infinity, 7, " + KEY,
        "+999999999-12-31, 7, " + KEY,
        "0000-12-31, 7, " + KEY,
        "-0001-12-31, 7, " + KEY,
        "2018-11-11, seven, " + KEY,
        "2018-11-11, 2147483648, " + KEY,
        "2018-11-11, ٧, " + KEY,
        "2018-11-11, 7, 1-1-1-1-1",
        "2018-11-11, 7, nobody"
    })
    void values_that_the_database_would_refuse_are_refused_before_it(String day, String count, String key) {
        assertEquals(UNKNOWN, refusal(new Cursor("DATE", List.of(day, count, key)).seal(), BY_DAY));
    }

    @Test
    void a_text_that_the_database_cannot_hold_is_refused() {
        assertEquals(UNKNOWN, refusal(new Cursor("NAME", List.of("a\0b")).seal(), byTexts(1)));
        assertEquals(UNKNOWN, refusal(sealed("[\"NAME\",\"a\\ud800\"]"), byTexts(1)));
    }

    @Test
    void a_cursor_of_another_order_is_refused_with_what_to_do() {
        String byTitle = new Cursor("TITLE", List.of("2018-11-11", "7", KEY)).seal();
        assertEquals(
                "This cursor belongs to another order; page on with the `orderBy` that it came from.",
                refusal(byTitle, BY_DAY));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().ofMaxLength(20),
                Arbitraries.integers()
                        .between(1, Character.MAX_CODE_POINT)
                        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        .list()
                        .ofMaxSize(12)
                        .map(points -> points.stream()
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString()),
                Arbitraries.of("", "[", "\"", "\\", "’\u00a0“", "Пути́н", "😀", "\u2028", "a,b", "null"));
    }

    private static Ordering byTexts(int count) {
        return new Ordering("NAME", Collections.nCopies(count, SortKey.text("a.name")));
    }

    private static String sealed(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String sealed, Ordering ordering) {
        return assertThrows(BadInput.class, () -> Cursor.open(sealed, ordering)).getMessage();
    }
}
