package org.readout.status;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.meeting.MeetingStatus;

/**
 * The status of a meeting, worked out of what each side last called it.
 *
 * @param status null before anybody gave it one
 * @param isDisputed whether two sides gave it different ones; whoever is on none disputes with nobody
 * @param sides the last assertion of each side, and of each author who is on none, in the order of time
 */
public record StatusBySides(MeetingStatus status, boolean isDisputed, List<StatusAssertion> sides) {

    /**
     * As it was at the end of a day.
     *
     * @param asserted on one meeting, in any order; of each side its last by that day is enough
     */
    public static StatusBySides asOf(LocalDate day, Collection<StatusAssertion> asserted) {
        Map<Object, StatusAssertion> lastOf = asserted.stream()
                .filter(assertion -> assertion.key().isBy(day))
                .sorted()
                .collect(Collectors.toMap(StatusAssertion::holder, Function.identity(), (earlier, later) -> later));
        List<StatusAssertion> sides = lastOf.values().stream().sorted().toList();
        boolean isDisputed = sides.stream()
                        .filter(assertion -> assertion.side() != null)
                        .map(StatusAssertion::status)
                        .distinct()
                        .count()
                > 1;
        return new StatusBySides(status(sides), isDisputed, sides);
    }

    /**
     * What one side can bring stands until anybody asserts something later. From then on the side that brought it waits for
     * none, so the lowest of the others' counts: theirs is the word that the meeting is under way again.
     */
    private static MeetingStatus status(List<StatusAssertion> sides) {
        if (sides.isEmpty()) {
            return null;
        }
        MeetingStatus last = sides.get(sides.size() - 1).status();
        return last.isBroughtByOneSide()
                ? last
                : sides.stream()
                        .map(StatusAssertion::status)
                        .filter(status -> !status.isBroughtByOneSide())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }
}
