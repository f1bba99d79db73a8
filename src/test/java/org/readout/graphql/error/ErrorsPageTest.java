package org.readout.graphql.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps {@code docs/errors.md} in step with the codes; that its queries have their answers, the test of all pages sees to. */
class ErrorsPageTest {

    private static final Pattern HEADING = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("^```json\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void the_page_has_an_entry_for_each_code_in_their_order_and_no_other() throws IOException {
        assertEquals(codes(), found(HEADING, page()));
    }

    @Test
    void the_table_has_a_row_for_each_code() throws IOException {
        assertEquals(codes(), found(ROW, page()));
    }

    @ParameterizedTest
    @EnumSource
    void each_entry_has_examples_of_its_code(ErrorCode code) throws IOException {
        String[] entry = page().split("(?m)^## " + code + "$", 2)[1].split("(?m)^## ", 2);
        List<String> examples = found(EXAMPLE, entry[0]);

        assertFalse(examples.isEmpty());
        for (String example : examples) {
            assertEquals(
                    code.name(),
                    new JsonObject(example)
                            .getJsonArray("errors")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"));
        }
    }

    private static List<String> codes() {
        return Arrays.stream(ErrorCode.values()).map(Enum::name).toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/errors.md"));
    }
}
