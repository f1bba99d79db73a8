package org.readout.writing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.query.sqm.NodeBuilder;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;

/**
 * Bounds the SQL statements of a mutation's transaction: others wait for their turn to write while it waits for each. Its begin and
 * its commit are not counted.
 */
@QuarkusTest
@TestProfile(ForEditors.class)
class MutationStatementsTest {

    private static final String RECORD = "mutation ($input: %1$sInput!) { record%1$s(input: $input) { created } }";
    private static final String CORRECT =
            "mutation ($input: %1$sInput!) { correct%1$s(input: $input, reason: \"So.\") { created } }";

    @Inject
    Mutiny.SessionFactory sessions;

    @ParameterizedTest
    @CsvSource({
        "Actor, aliases, 5, 8",
        "Event, attendees, 6, 8",
        "Meeting, title, 6, 7",
        "Article, headline, 5, 6",
        "Statement, summary, 9, 13",
        "Statement, addressedTo, 9, 14",
    })
    void a_record_is_written_in_few_statements_and_corrected_in_as_many_as_differs(
            String type, String field, int recorded, int corrected) {
        Map<String, Object> draft = Drafts.all().get("record-" + type.toLowerCase(Locale.ROOT));
        Map<String, Object> input = Drafts.with(draft, "slug", Drafts.slug("counted"));
        Object other =
                switch (field) {
                    case "aliases" -> List.of("Somebody", "Some One");
                    case "attendees", "addressedTo" -> List.of("vladimir-putin");
                    default -> "Something else.";
                };
        List<String> first =
                statements("mutation ($input: %1$sInput!) { record%1$s(input: $input) { created } }", type, input);
        List<String> second = statements(
                "mutation ($input: %1$sInput!) { correct%1$s(input: $input, reason: \"So.\") { created } }",
                type, Drafts.with(input, field, other));

        assertTrue(first.size() <= recorded && second.size() <= corrected, () -> "%d to record:\n%s\n%d to correct:\n%s"
                .formatted(first.size(), String.join("\n", first), second.size(), String.join("\n", second)));
    }

    @Test
    void hibernate_keeps_few_plans_however_many_queries_were_asked() {
        Map<String, Object> conveying = Drafts.statement(Drafts.slug("conveying"));
        Editors.data(RECORD.formatted("Statement"), Map.of("input", conveying));

        for (int i = 0; i < 40; i++) {
            recordAndCorrect(conveying.get("slug"));
        }

        await().until(() -> plans() <= 100);
    }

    private int plans() {
        return ((NodeBuilder) sessions.getCriteriaBuilder())
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }

    private static void recordAndCorrect(Object conveying) {
        Map<String, Object> input = Drafts.with(Drafts.statement(Drafts.slug("planned")), "conveyedBy", conveying);
        Editors.data(RECORD.formatted("Statement"), Map.of("input", input));
        Editors.data(CORRECT.formatted("Statement"), Map.of("input", Drafts.with(input, "summary", "Something else.")));
    }

    private static List<String> statements(String document, String type, Map<String, Object> input) {
        try (SqlLog log = new SqlLog()) {
            Editors.data(document.formatted(type), Map.of("input", input));
            return log.statements();
        }
    }
}
