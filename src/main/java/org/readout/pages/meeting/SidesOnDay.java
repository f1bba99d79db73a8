package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.readout.pages.part.EnumWords;

/**
 * Where the sides stood at the end of a day.
 *
 * @param status the meeting's; null before anybody gave it one
 */
@RegisterForReflection
public record SidesOnDay(LocalDate asOf, boolean disputed, String status, boolean statusDisputed, List<Side> sides) {

    public String day() {
        return ChartSpacing.day(asOf);
    }

    public String statusWords() {
        return status == null ? "no status yet" : EnumWords.of(status);
    }

    /** Where all of them stood, in a few sentences. */
    public String summary() {
        StringBuilder text = new StringBuilder("Status as of " + day() + ": " + statusWords()
                + (statusDisputed ? ", on which the sides differ. " : ". "));
        sides.stream().filter(side -> side.likelihood() != null).forEach(side -> text.append(
                        side.country().name())
                .append(": ")
                .append(side.likelihood().full())
                .append(
                        side.previous() == null
                                ? ""
                                : ", before " + side.previous().label())
                .append(". "));
        return text.append(disputed ? "Disputed: one side calls it likely, another unlikely." : "")
                .toString()
                .strip();
    }

    /**
     * A side.
     *
     * @param likelihood null where it gave none
     * @param previous the last other one before, or null
     * @param status null where it gave none
     * @param statement that gave the likelihood, or null
     * @param statusChange that gave the status, or null
     */
    @RegisterForReflection
    public record Side(
            SideCountry country,
            Band likelihood,
            Band previous,
            int reversals,
            String status,
            Said statement,
            GivenStatus statusChange) {

        /** How often it crossed from likely to unlikely or back, in words. */
        public String reversalWords() {
            return switch (reversals) {
                case 0 -> "none";
                case 1 -> "once";
                case 2 -> "twice";
                default -> reversals + " times";
            };
        }
    }

    /** A country as a side. */
    @RegisterForReflection
    public record SideCountry(String code, String name) {}
}
