package org.readout.statement.input;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.graphql.BlankText;
import org.readout.graphql.FaultCollector;
import org.readout.statement.form.StatementForm;
import org.readout.writing.input.Inputs;

/** The speaker's own words in their fullest wording. */
public final class Wording {

    private static final String BETWEEN_RUNS = " … ";

    private Wording() {}

    /** The words of a statement: those of its input, else those of the report that prints most of them; null if it has none. */
    public static String of(StatementInput input) {
        return isQuoted(input) ? words(input) : null;
    }

    /** Checks that form and words go together. */
    static void check(StatementInput input, FaultCollector faults) {
        if (input.form() == null) {
            return;
        }
        if (!isQuoted(input)) {
            checkSilence(input, faults);
        } else if (!hasFaultyWords(input, faults) && words(input) == null) {
            faults.add("quotation", "A " + input.form() + " has the speaker's words.");
        } else if (input.quotation() != null && BlankText.isBlank(input.quotation())) {
            faults.add("quotation", "A " + input.form() + " has the speaker's words, and these are blank.");
        }
    }

    /** What is wrong with the reports' words is said already, and those that are right cannot be told by then. */
    static boolean hasFaultyWords(StatementInput input, FaultCollector faults) {
        return faults.has("reports")
                || IntStream.range(0, Inputs.listed(input.reports()).size())
                        .mapToObj(i -> "reports[" + i + "]")
                        .anyMatch(report -> faults.has(report) || faults.hasWithin(report + ".quotations"));
    }

    private static boolean isQuoted(StatementInput input) {
        return input.form() == StatementForm.QUOTATION || input.form() == StatementForm.PARTIAL_QUOTATION;
    }

    private static String words(StatementInput input) {
        if (input.quotation() != null) {
            return input.quotation();
        }
        return Inputs.listed(input.reports()).stream()
                .filter(Objects::nonNull)
                .map(report -> Inputs.listed(report.quotations()).stream()
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(BETWEEN_RUNS)))
                .max(Comparator.comparingInt(String::length))
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    private static void checkSilence(StatementInput input, FaultCollector faults) {
        String rule = "A " + input.form() + " has none of the speaker's words.";
        if (input.quotation() != null) {
            faults.add("quotation", rule);
        }
        Inputs.each(Inputs.listed(input.reports()), "reports", (report, path) -> {
            if (report != null && !Inputs.listed(report.quotations()).isEmpty()) {
                faults.add(path + ".quotations", rule);
            }
        });
    }
}
