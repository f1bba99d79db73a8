package org.readout.statement.input;

import java.util.Objects;
import org.readout.graphql.FaultCollector;
import org.readout.statement.position.WordingBy;
import org.readout.writing.input.Inputs;

/** The words that positions are read from. */
final class PositionWording {

    private PositionWording() {}

    /** Checks that words which are said to be the speaker's own stand in a quotation of a report. */
    static void check(StatementInput input, FaultCollector faults) {
        Inputs.each(Inputs.listed(input.positions()), "positions", (position, path) -> {
            if (position == null || position.wordingBy() == null) {
                return;
            }
            if (position.wording() == null) {
                faults.add(path + ".wordingBy", "There is no `wording` whose words these could be.");
            } else if (position.wordingBy() == WordingBy.SPEAKER
                    && !faults.has(path + ".wording")
                    && !Wording.hasFaultyWords(input, faults)
                    && !isQuoted(position.wording(), input)) {
                faults.add(
                        path + ".wording",
                        "The speaker's own words stand in a quotation of a report, and these do not.");
            }
        });
    }

    private static boolean isQuoted(String words, StatementInput input) {
        return Inputs.listed(input.reports()).stream()
                .filter(Objects::nonNull)
                .flatMap(report -> Inputs.listed(report.quotations()).stream())
                .anyMatch(quotation -> quotation != null && quotation.contains(words));
    }
}
