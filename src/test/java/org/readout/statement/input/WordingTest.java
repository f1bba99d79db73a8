package org.readout.statement.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.error.BadInput;
import org.readout.statement.form.StatementChannel;
import org.readout.statement.form.StatementForm;
import org.readout.statement.report.ReportInput;
import org.readout.time.PartialDateInput;

class WordingTest {

    @Test
    void the_words_of_the_editor_stand() {
        assertEquals(
                "the whole of it", Wording.of(statement(StatementForm.QUOTATION, "the whole of it", report("part"))));
    }

    @Test
    void without_them_the_report_that_prints_most_stands() {
        assertEquals(
                "probably not … We haven’t set anything up yet.",
                Wording.of(statement(
                        StatementForm.PARTIAL_QUOTATION,
                        null,
                        report("probably not"),
                        report("probably not", "We haven’t set anything up yet."),
                        report(),
                        silent())));
    }

    @Test
    void words_stay_verbatim() {
        String printed = " “We\u00a0haven’t [yet]” ";
        assertEquals(printed, Wording.of(statement(StatementForm.QUOTATION, null, report(printed))));
    }

    @ParameterizedTest
    @EnumSource(names = {"QUOTATION", "PARTIAL_QUOTATION"})
    void a_quoted_form_without_words_is_refused(StatementForm form) {
        BadInput refusal = refusal(statement(form, null, report(), silent()));
        assertEquals(Optional.of("quotation"), refusal.path());
    }

    @ParameterizedTest
    @EnumSource(names = {"PARAPHRASE", "NO_COMMENT"})
    void other_forms_have_no_words(StatementForm form) {
        assertNull(Wording.of(statement(form, null, report(), silent())));
    }

    @ParameterizedTest
    @EnumSource(names = {"PARAPHRASE", "NO_COMMENT"})
    void words_of_the_editor_for_other_forms_are_refused(StatementForm form) {
        BadInput refusal = refusal(statement(form, "words", report()));
        assertEquals(Optional.of("quotation"), refusal.path());
        assertEquals("A " + form + " has none of the speaker's words.", refusal.getMessage());
    }

    @ParameterizedTest
    @EnumSource(names = {"PARAPHRASE", "NO_COMMENT"})
    void words_in_a_report_for_other_forms_are_refused_where_they_stand(StatementForm form) {
        BadInput refusal = refusal(statement(form, null, report(), report("words")));
        assertEquals(Optional.of("reports[1].quotations"), refusal.path());
    }

    @Test
    void a_channel_that_is_not_given_is_unknown() {
        assertEquals(
                StatementChannel.UNKNOWN,
                statement(StatementForm.NO_COMMENT, null, report()).channel());
    }

    private static BadInput refusal(StatementInput input) {
        FaultCollector faults = new FaultCollector();
        Wording.check(input, faults);
        return assertThrows(BadInput.class, faults::end);
    }

    private static ReportInput report(String... runs) {
        return new ReportInput("paris-likely-2018-10-23", List.of(runs), null, null, null, null);
    }

    private static ReportInput silent() {
        return new ReportInput("paris-likely-2018-10-23", null, null, null, null, null);
    }

    private static StatementInput statement(StatementForm form, String quotation, ReportInput... reports) {
        return new StatementInput(
                "a-statement",
                "donald-trump",
                null,
                null,
                form,
                quotation,
                "Something is said.",
                null,
                new PartialDateInput("2018-10-23", null),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(reports));
    }
}
