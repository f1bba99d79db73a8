package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.pages.meeting.SidesOnDay.SideCountry;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.Plural;

/**
 * A step of one side.
 *
 * @param likelihood from then on; null where the status changed
 * @param status from then on; null where the likelihood changed
 * @param statement that gave the likelihood, or null
 * @param statusChange that gave the status, or null
 */
@RegisterForReflection
public record Step(
        SideCountry country,
        CourseDay date,
        Band likelihood,
        boolean reversal,
        String status,
        Said statement,
        GivenStatus statusChange) {

    /** What it is from then on: a likelihood, or a status. */
    public String words() {
        return likelihood == null ? EnumWords.of(status) : likelihood.label();
    }

    /** Who brought it. */
    public String authors() {
        return statement == null ? statusChange.authors() : statement.speaker().name();
    }

    /** Where its statement stands; null where it has none. */
    public String address() {
        return statement == null ? statusChange.address() : "/statements/" + statement.slug();
    }

    /** The words that a likelihood was read from, as they are printed; null for a status. */
    public Said.Position position(String meeting) {
        return statement == null ? null : statement.on(meeting);
    }

    /** As the chart draws it. */
    Move move() {
        String what = likelihood == null ? "status " + words() : likelihood.full();
        String all = date.label() + ": " + country.name() + ", " + what + (reversal ? ", a reversal" : "") + "; said "
                + authors();
        return new Move(
                date.latest(),
                country.code(),
                country.name(),
                likelihood,
                reversal,
                likelihood == null ? words() : null,
                address(),
                all);
    }

    /** A page of steps. */
    @RegisterForReflection
    public record Steps(int totalCount, List<Step> nodes, PageLinks pageInfo) {

        List<Move> moves() {
            return nodes.stream().map(Step::move).toList();
        }

        /** The day of the last of them. */
        LocalDate lastDay() {
            return nodes.get(nodes.size() - 1).date().latest();
        }

        /** Where each side's likelihood began, and where it ended, in a sentence each. */
        public String summary() {
            Map<String, Passage> passages = new LinkedHashMap<>();
            nodes.stream()
                    .filter(step -> step.likelihood() != null)
                    .forEach(step -> passages.merge(step.country().name(), Passage.of(step), Passage::with));
            return passages.isEmpty()
                    ? "No side has said how likely it is; these are the statuses that it was given."
                    : passages.entrySet().stream()
                            .map(one -> one.getKey() + ": " + one.getValue().words())
                            .collect(Collectors.joining(" "));
        }

        /** The days on which something changed, each once. */
        public List<CourseDay> days() {
            List<CourseDay> days = new ArrayList<>();
            for (Step step : nodes) {
                if (days.isEmpty()
                        || !days.get(days.size() - 1)
                                .latest()
                                .equals(step.date().latest())) {
                    days.add(step.date());
                }
            }
            return days;
        }
    }

    /** A side's way from its first likelihood to its last. */
    private record Passage(Step first, Step last, int reversals) {

        static Passage of(Step step) {
            return new Passage(step, step, step.reversal() ? 1 : 0);
        }

        Passage with(Passage next) {
            return new Passage(first, next.last, reversals + next.reversals);
        }

        String words() {
            String from = first.words() + " on " + first.date().name();
            String to = first == last
                    ? ""
                    : ", " + last.words() + " from " + last.date().name();
            return from + to + (reversals == 0 ? "." : ", " + Plural.of(reversals, "reversal") + ".");
        }
    }
}
