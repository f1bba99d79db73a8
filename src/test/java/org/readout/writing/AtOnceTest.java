package org.readout.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.GraphQl;
import org.readout.Signer;

/** Several editors write the same thing at the same moment. */
@QuarkusTest
@TestProfile(ForEditors.class)
class AtOnceTest {

    private static final int EDITORS = 6;
    private static final int ROUNDS = 3;

    @ParameterizedTest
    @MethodSource("org.readout.Drafts#documents")
    void the_same_content_is_recorded_once_and_each_has_it(String document) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long before = entries();
            Map<String, Object> draft = draft(document);
            long drafted = entries() - before;

            List<JsonPath> answers = atOnce(editor -> send(document, draft));

            answers.forEach(answer -> assertNull(answer.get("errors"), answer::prettify));
            assertEquals(
                    1,
                    answers.stream().filter(answer -> created(document, answer)).count());
            assertEquals(before + drafted + 1, entries());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "record-actor, name",
        "record-event, name",
        "record-meeting, title",
        "record-article, headline",
        "record-statement, summary",
        "record-contradiction, note"
    })
    void of_several_contents_one_is_recorded_and_the_others_hear_of_the_conflict(String document, String field)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> draft = draft(document);
            long before = entries();

            List<JsonPath> answers = atOnce(editor -> send(document, with(draft, field, "Number " + editor)));

            Map<String, Integer> outcomes = new HashMap<>();
            answers.forEach(answer -> outcomes.merge(
                    answer.get("errors") == null
                            ? "recorded"
                            : answer.getString("errors[0].extensions.code")
                                    + answer.getList("errors[0].extensions.fields"),
                    1,
                    Integer::sum));
            assertEquals(Map.of("recorded", 1, "CONFLICT[" + field + "]", EDITORS - 1), outcomes);
            assertEquals(before + 1, entries());
        }
    }

    /** One that nothing like it is recorded of. */
    private static Map<String, Object> draft(String document) {
        Map<String, Object> draft = Drafts.all().get(document);
        if (!document.equals("record-contradiction")) {
            return draft;
        }
        String later = slug("later");
        write("record-statement", Map.of("input", Drafts.statement(later)));
        return with(draft, "later", later);
    }

    private static JsonPath send(String document, Map<String, Object> draft) {
        return Editors.answer(Signer.TRUSTED.editor(), document, Map.of("input", draft));
    }

    private static boolean created(String document, JsonPath answer) {
        return answer.getBoolean("data." + EditingTest.field(document) + ".created");
    }

    /** How many the journal has. */
    private static long entries() {
        return GraphQl.ask("changes", Map.of("first", 0)).getLong("data.page.totalCount");
    }

    private static List<JsonPath> atOnce(IntFunction<JsonPath> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Callable<JsonPath>> tasks = new ArrayList<>();
            IntStream.range(0, EDITORS).forEach(editor -> tasks.add(() -> action.apply(editor)));
            List<JsonPath> answers = new ArrayList<>();
            for (Future<JsonPath> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
