package org.readout.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is blank to the Unicode Character Database (UAX #44). */
public class BlankTextTest {

    private static final Pattern WHITE_SPACE_OR_CONTROL = Pattern.compile("[\\p{IsWhite_Space}\\p{gc=Cc}]");

    /** Default_Ignorable_Code_Point, as DerivedCoreProperties.txt of Unicode 16 lists it, which Java does not know. */
    private static final String DEFAULT_IGNORABLE = """
            00AD
            034F
            061C
            115F..1160
            17B4..17B5
            180B..180D
            180E
            180F
            200B..200F
            202A..202E
            2060..2064
            2065
            2066..206F
            3164
            FE00..FE0F
            FEFF
            FFA0
            FFF0..FFF8
            1BCA0..1BCA3
            1D173..1D17A
            E0000
            E0001
            E0002..E001F
            E0020..E007F
            E0080..E00FF
            E0100..E01EF
            E01F0..E0FFF
            """;

    @Test
    void a_character_is_blank_if_it_is_white_space_or_control_or_ignored_by_default() {
        List<Integer> blank = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> BlankText.isBlank(Character.toString(point)))
                .boxed()
                .toList();
        assertEquals(ofUnicode(), blank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0\u2003\u3000", "\u200b\u2060\ufeff", "\u3164", "\u00ad\u0000"})
    void a_text_of_such_characters_alone_is_blank(String text) {
        assertTrue(BlankText.isBlank(text));
        assertTrue(BlankText.isBlank(text + Character.toString(0xE0001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "\u200b.", "1", "—", "ü", "\u0301", "\u2800"})
    void a_text_with_any_other_character_is_not(String text) {
        assertFalse(BlankText.isBlank(text));
    }

    /** Every code point that is blank, in their order. */
    public static List<Integer> ofUnicode() {
        return IntStream.concat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(point -> WHITE_SPACE_OR_CONTROL
                                .matcher(Character.toString(point))
                                .matches()),
                        DEFAULT_IGNORABLE.lines().flatMapToInt(BlankTextTest::range))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    private static IntStream range(String line) {
        String[] ends = line.split("\\.\\.");
        return IntStream.rangeClosed(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16));
    }
}
