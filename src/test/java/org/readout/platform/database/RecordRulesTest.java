package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself keeps, whoever writes; every transaction here is rolled back. */
@QuarkusTest
class RecordRulesTest {

    private static final String CHECK_VIOLATION = "23514";
    private static final String STATEMENT = "00000000-0000-7000-8000-000000000001";
    private static final String REPORT = "00000000-0000-7000-8000-000000000002";

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"QUOTATION, \"'words'\"", "PARAPHRASE, null", "NO_COMMENT, null"})
    void a_statement_with_its_report_is_kept(String form, String quotation) {
        inTransaction(statement(form, quotation, "2018-10-23", "2018-10-23") + report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUOTATION", "PARTIAL_QUOTATION"})
    void a_quoted_form_without_a_quotation_is_refused(String form) {
        assertEquals(
                "quoted_forms_have_a_quotation",
                refused(statement(form, "null", "2018-10-23", "2018-10-23") + report()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARAPHRASE", "NO_COMMENT"})
    void a_quotation_of_another_form_is_refused(String form) {
        assertEquals(
                "quoted_forms_have_a_quotation",
                refused(statement(form, "'words'", "2018-10-23", "2018-10-23") + report()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARAPHRASE", "NO_COMMENT"})
    void quoted_words_in_a_report_of_another_form_are_refused(String form) {
        assertEquals(
                "only_quoted_forms_have_quoted_words",
                refused(statement(form, "null", "2018-10-23", "2018-10-23") + report() + quotation("words")));
    }

    @Test
    void a_statement_without_a_report_is_refused() {
        assertEquals("statement_has_a_report", refused(statement("PARAPHRASE", "null", "2018-10-23", "2018-10-23")));
    }

    @Test
    void a_date_that_ends_before_it_starts_is_refused() {
        refused(statement("PARAPHRASE", "null", "2018-10-23", "2018-10-22") + report());
    }

    @Test
    void an_inferred_date_without_a_basis_is_refused() {
        refused(
                "insert into article (id, slug, published_edtf, published_earliest, published_latest) values ('%s', 'a', '2018?', '2018-01-01', '2018-12-31');"
                        .formatted(REPORT));
    }

    @Test
    void a_relay_before_the_first_is_refused() {
        refused(statement("PARAPHRASE", "null", "2018-10-23", "2018-10-23")
                + report()
                + "insert into relay (report_id, ordinal, actor_id) select '%s', -1, id from actor limit 1;"
                        .formatted(REPORT));
    }

    @Test
    void empty_quoted_words_are_refused() {
        refused(statement("QUOTATION", "'words'", "2018-10-23", "2018-10-23") + report() + quotation(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a_b", "a--b", "-a", "a-", "a b", "é", "a\n"})
    void a_slug_of_another_shape_is_refused(String slug) {
        refused("insert into topic (id, slug, name) values ('%s', '%s', 'T');".formatted(REPORT, slug));
    }

    @Test
    void a_slug_of_more_than_120_characters_is_refused() {
        String insert = "insert into topic (id, slug, name) values ('%s', '%s', 'T');";
        inTransaction(insert.formatted(REPORT, "a".repeat(120)));
        refused(insert.formatted(REPORT, "a".repeat(121)));
    }

    @Test
    void an_outlet_has_a_kind_and_nobody_else_has() {
        String insert = "insert into actor (id, kind, slug, name, outlet_kind, state_run) values ('%s', %s);";
        inTransaction(insert.formatted(REPORT, "'OUTLET', 'o', 'O', 'WEBSITE', false"));
        refused(insert.formatted(REPORT, "'OUTLET', 'o', 'O', null, false"));
        refused(insert.formatted(REPORT, "'LEADER', 'o', 'O', 'WEBSITE', null"));
    }

    @Test
    void a_statement_does_not_convey_itself() {
        refused(statement("PARAPHRASE", "null", "2018-10-23", "2018-10-23")
                + report()
                + "update report set conveyed_by_id = statement_id where id = '%s';".formatted(REPORT));
    }

    @Test
    void a_meeting_has_no_more_status_changes_than_its_history_shows() {
        String many = """
                delete from status_change_author; delete from status_change;
                insert into status_change (id, meeting_id, status, date_edtf, date_earliest, date_latest)
                select gen_random_uuid(), m.id, 'FLOATED', '2018-10-01', '2018-10-01', '2018-10-01'
                from meeting m, generate_series(1, %d) where m.slug = 'paris-2018';
                """;
        inTransaction(many.formatted(1000));
        assertEquals("status_history_is_bounded", refused(many.formatted(1001)));
    }

    @Test
    void a_statement_conveys_no_more_than_one_list_shows() {
        String many = statement("PARAPHRASE", "null", "2018-10-23", "2018-10-23") + report() + """
                with said as (
                  insert into statement (
                    id, slug, speaker_id, form, summary, channel, said_on_edtf, said_on_earliest, said_on_latest
                  )
                  select gen_random_uuid(), 'many-' || n, s.speaker_id, s.form, s.summary, s.channel, s.said_on_edtf,
                    s.said_on_earliest, s.said_on_latest
                  from statement s, generate_series(1, %d) n where s.slug = 'a-rule'
                  returning id
                )
                insert into report (id, statement_id, ordinal, article_id, conveyed_by_id)
                select gen_random_uuid(), said.id, 0, r.article_id, r.statement_id
                from said, report r join statement s on s.id = r.statement_id and s.slug = 'a-rule';
                """;
        inTransaction(many.formatted(1000));
        assertEquals("conveyed_statements_are_bounded", refused(many.formatted(1001)));
    }

    @Test
    void words_that_are_the_speakers_own_stand_in_a_quotation() {
        String said = statement("QUOTATION", "'We will meet.'", "2018-10-23", "2018-10-23")
                + report()
                + quotation("Yes. We will meet.")
                + """
                insert into "position" (statement_id, ordinal, meeting_id, wording, wording_by)
                select '%s', 0, m.id, %s, '%s' from meeting m where m.slug = 'paris-2018';
                """;
        inTransaction(said.formatted(STATEMENT, "'will meet'", "SPEAKER"));
        inTransaction(said.formatted(STATEMENT, "'they would'", "ARTICLE"));
        assertEquals("words_of_the_speaker_are_quoted", refused(said.formatted(STATEMENT, "'they would'", "SPEAKER")));
        assertEquals("words_have_an_author_only_where_they_are", refused(said.formatted(STATEMENT, "null", "ARTICLE")));
    }

    private static String statement(String form, String quotation, String earliest, String latest) {
        return """
                insert into statement (
                  id, slug, speaker_id, form, quotation, summary, channel, said_on_edtf, said_on_earliest, said_on_latest
                )
                select '%s', 'a-rule', a.id, '%s', %s, 'Something.', 'UNKNOWN', '2018-10-23', '%s', '%s'
                from actor a where a.slug = 'rt';
                """.formatted(STATEMENT, form, quotation, earliest, latest);
    }

    private static String report() {
        return """
                insert into report (id, statement_id, ordinal, article_id)
                select '%s', '%s', 0, w.id from article w where w.slug = 'paris-likely-2018-10-23';
                """.formatted(REPORT, STATEMENT);
    }

    private static String quotation(String words) {
        return "insert into quotation (report_id, ordinal, words) values ('%s', 0, '%s');".formatted(REPORT, words);
    }

    /** The name of the constraint that refused it. */
    private String refused(String statements) {
        PgException refusal = assertThrows(PgException.class, () -> inTransaction(statements));
        assertEquals(CHECK_VIOLATION, refusal.getSqlState(), refusal::getMessage);
        return refusal.getConstraint();
    }

    private void inTransaction(String statements) {
        SqlConnection connection = pool.getConnectionAndAwait();
        try {
            connection
                    .query("begin; " + statements + " set constraints all immediate;")
                    .executeAndAwait();
        } finally {
            connection.query("rollback").executeAndAwait();
            connection.closeAndAwait();
        }
    }
}
