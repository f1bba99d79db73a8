package org.readout.writing.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SluggedTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"a", "1", "rt", "paris-2018", "2018-paris", "a-b-c-1"})
    void a_slug_is_kebab_case_in_ascii(String slug) {
        assertTrue(violations(slug).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "-a",
                "a-",
                "a--b",
                "A",
                "a_b",
                "a b",
                "a/b",
                "a.b",
                "a\n",
                "é",
                "a\u00adb",
                "а-кириллица"
            })
    void what_is_no_slug_is_refused_in_one_sentence(String slug) {
        assertEquals(
                List.of("is a slug: kebab case in ASCII, at most 120 characters, as 'helsinki-2018'"),
                violations(slug));
    }

    @Test
    void a_slug_has_at_most_120_characters() {
        assertEquals(0, violations("a".repeat(120)).size());
        assertEquals(1, violations("a".repeat(121)).size());
    }

    private static List<String> violations(String slug) {
        return VALIDATOR.validate(new Named(slug)).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private record Named(@Slugged String slug) {}
}
