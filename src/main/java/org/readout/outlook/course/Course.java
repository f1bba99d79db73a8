package org.readout.outlook.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.actor.profile.Country;
import org.readout.outlook.utterance.Utterance;
import org.readout.status.StatusAssertion;

/** How the sides moved on one meeting, worked out of what was said of it and what status it was given. */
public final class Course {

    private final List<OutlookStep> steps = new ArrayList<>();
    private final Map<Country, Utterance> standing = new HashMap<>();
    private final Map<Country, StatusAssertion> statuses = new HashMap<>();

    private Course() {}

    /**
     * Every change of a side's likelihood or status, by date; the first that a side gives is one.
     *
     * @param utterances on one meeting, in any order
     * @param asserted every status that it was given, in any order
     */
    public static List<OutlookStep> steps(List<Utterance> utterances, List<StatusAssertion> asserted) {
        Course course = new Course();
        utterances.stream()
                .filter(utterance -> utterance.likelihood() != null && utterance.side() != null)
                .sorted()
                .forEach(course::hear);
        asserted.stream().filter(assertion -> assertion.side() != null).sorted().forEach(course::hear);
        course.steps.sort(OutlookStep.BY_DATE);
        return course.steps;
    }

    /**
     * Those of some days. A step is made on the last day that its date can mean, as in outlooks.
     *
     * @param from the first day that counts, or null
     * @param to the last day that counts, or null
     */
    public static List<OutlookStep> between(LocalDate from, LocalDate to, List<OutlookStep> steps) {
        return steps.stream()
                .filter(step -> from == null || !step.key().latest().isBefore(from))
                .filter(step -> to == null || step.key().isBy(to))
                .toList();
    }

    private void hear(Utterance utterance) {
        Utterance before = standing.put(utterance.side(), utterance);
        if (before == null || before.likelihood() != utterance.likelihood()) {
            steps.add(OutlookStep.of(utterance.side(), utterance, before != null && utterance.opposes(before)));
        }
    }

    private void hear(StatusAssertion assertion) {
        StatusAssertion before = statuses.put(assertion.side(), assertion);
        if (before == null || before.status() != assertion.status()) {
            steps.add(OutlookStep.of(assertion.side(), assertion));
        }
    }
}
