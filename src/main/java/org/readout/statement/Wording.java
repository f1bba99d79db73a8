package org.readout.statement;

import java.util.Comparator;
import java.util.List;
import org.readout.graphql.Inputs;
import org.readout.graphql.error.BadInput;

/** The speaker's own words in their fullest wording. */
final class Wording {

    private static final String BETWEEN_RUNS = " … ";

    private Wording() {}

    /**
     * The words that a statement has: those of its input, else those of the report that prints most of them; null where its
     * form has none.
     *
     * @throws BadInput where form and words do not go together
     */
    static String of(StatementInput input) {
        boolean quoted = input.form() == StatementForm.QUOTATION || input.form() == StatementForm.PARTIAL_QUOTATION;
        if (!quoted) {
            refuseWords(input);
            return null;
        }
        if (input.quotation() != null) {
            return input.quotation();
        }
        return input.reports().stream()
                .map(report -> String.join(BETWEEN_RUNS, Inputs.listed(report.quotations())))
                .max(Comparator.comparingInt(String::length))
                .filter(words -> !words.isEmpty())
                .orElseThrow(() -> BadInput.at("quotation", "A " + input.form() + " has the speaker's words."));
    }

    private static void refuseWords(StatementInput input) {
        if (input.quotation() != null) {
            throw BadInput.at("quotation", "A " + input.form() + " has none of the speaker's words.");
        }
        Inputs.each(input.reports(), "reports", (report, path) -> {
            List<String> runs = Inputs.listed(report.quotations());
            if (!runs.isEmpty()) {
                throw BadInput.at(path + ".quotations", "A " + input.form() + " has none of the speaker's words.");
            }
        });
    }
}
