package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.readout.meeting.MeetingStatus;
import org.readout.outlook.Contradictions.Opposition;
import org.readout.outlook.Scene.Speaker;
import org.readout.outlook.contradiction.ContradictionKind;
import org.readout.outlook.course.Course;
import org.readout.outlook.course.OutlookStep;
import org.readout.outlook.utterance.Utterance;
import org.readout.statement.position.Likelihood;
import org.readout.status.StatusAssertion;
import org.readout.time.ChronologicalKey;

/** What holds of whatever is said. */
class ReasoningPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 10, 1);
    private static final int DAYS = 20;
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final UUID PARIS = new UUID(1, 1);
    private static final UUID SINGAPORE = new UUID(1, 2);

    @Property
    void the_order_of_loading_does_not_matter(@ForAll("talks") List<Utterance> said, @ForAll Random random) {
        List<Utterance> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);

        assertEquals(Standing.sides(said, List.of(), END), Standing.sides(shuffled, List.of(), END));
        assertEquals(Contradictions.of(said, END), Contradictions.of(shuffled, END));
    }

    @Property
    void the_order_of_recording_decides_ties_alone(@ForAll("talks") List<Utterance> said) {
        List<Utterance> untied = withoutTies(said);
        List<Utterance> backwards = recordedBackwards(untied);

        assertEquals(unkeyed(Contradictions.of(untied, END)), unkeyed(Contradictions.of(backwards, END)));
        assertEquals(figures(untied), figures(backwards));
    }

    @Property
    void an_outlook_never_looks_past_its_day(@ForAll("talks") List<Utterance> said, @ForAll("days") LocalDate day) {
        List<Utterance> known = said.stream()
                .filter(utterance -> !utterance.key().latest().isAfter(day))
                .toList();

        assertEquals(Outlook.of(known, List.of(), day), Outlook.of(said, List.of(), day));
    }

    @Property
    void a_side_stands_where_its_last_likelihood_left_it(@ForAll("talks") List<Utterance> said) {
        for (Standing.Side side : Standing.sides(said, List.of(), END)) {
            Utterance last = said.stream()
                    .filter(utterance -> side.country().equals(utterance.side()) && utterance.likelihood() != null)
                    .max(Utterance::compareTo)
                    .orElse(null);

            assertEquals(last, side.last());
        }
    }

    @Property
    void previous_differs_from_the_last_and_reversals_have_one(@ForAll("talks") List<Utterance> said) {
        for (Standing.Side side : Standing.sides(said, List.of(), END)) {
            assertTrue(side.previous() == null
                    || side.previous().likelihood() != side.last().likelihood());
            assertTrue(side.reversals() == 0 || side.previous() != null);
        }
    }

    @Property
    void it_is_disputed_where_two_sides_stand_across_and_nowhere_else(@ForAll("talks") List<Utterance> said) {
        List<Likelihood> standing = Standing.sides(said, List.of(), END).stream()
                .flatMap(side -> Stream.ofNullable(side.last()))
                .map(Utterance::likelihood)
                .toList();
        boolean across = standing.stream().anyMatch(Likelihood::isLikelyOrAbove)
                && standing.stream().anyMatch(Likelihood::isUnlikelyOrBelow);

        assertEquals(across, Outlook.of(said, List.of(), END).disputed());
    }

    @Property
    void a_contradiction_needs_one_likely_and_one_unlikely(@ForAll("talks") List<Utterance> said) {
        for (Opposition found : Contradictions.of(said, END)) {
            assertTrue(
                    found.earlier().likelihood().isLikelyOrAbove()
                            ? found.later().likelihood().isUnlikelyOrBelow()
                            : found.earlier().likelihood().isUnlikelyOrBelow()
                                    && found.later().likelihood().isLikelyOrAbove());
        }
    }

    @Property
    void the_kind_follows_from_who_they_are(@ForAll("talks") List<Utterance> said) {
        for (Opposition found : Contradictions.of(said, END)) {
            boolean oneSpeaker = found.earlier().speaker().equals(found.later().speaker());
            boolean oneSide = found.later().side() != null
                    && found.later().side().equals(found.earlier().side());
            ContradictionKind kind = oneSide ? ContradictionKind.WITHIN_SIDE : ContradictionKind.BETWEEN_SIDES;

            assertEquals(oneSpeaker ? ContradictionKind.REVERSAL : kind, found.kind());
        }
    }

    @Property
    void the_later_comes_after_the_earlier(@ForAll("talks") List<Utterance> said) {
        for (Opposition found : Contradictions.of(said, END)) {
            assertTrue(found.earlier().compareTo(found.later()) < 0);
            assertFalse(
                    found.later().key().latest().isBefore(found.earlier().key().latest()));
        }
    }

    @Property
    void contradictions_of_a_day_begin_those_of_any_later_day(
            @ForAll("talks") List<Utterance> said, @ForAll("days") LocalDate day) {
        List<Evidence> paris = evidence(PARIS, said);
        List<PlainContradiction> then = Evidence.weighed(paris, day);

        assertEquals(then, Evidence.weighed(paris, END).subList(0, then.size()));
    }

    @Property
    void what_is_said_of_another_meeting_changes_nothing(
            @ForAll("talks") List<Utterance> said, @ForAll("talks") List<Utterance> elsewhere) {
        List<Evidence> both = new ArrayList<>(evidence(SINGAPORE, elsewhere));
        both.addAll(evidence(PARIS, said));

        assertEquals(
                Evidence.weighed(evidence(PARIS, said), END),
                Evidence.weighed(both, END).stream()
                        .filter(found -> found.meeting().equals(PARIS))
                        .toList());
    }

    @Property
    void the_course_to_a_day_ends_where_the_outlook_of_that_day_stands(
            @ForAll("talks") List<Utterance> said,
            @ForAll("statuses") List<StatusAssertion> given,
            @ForAll("days") LocalDate day) {
        List<OutlookStep> steps = Course.between(null, day, Course.steps(said, given));
        for (Standing.Side side : Standing.sides(said, given, day)) {
            List<OutlookStep> own = steps.stream()
                    .filter(step -> step.country().equals(side.country()))
                    .toList();
            List<OutlookStep> likelihoods =
                    own.stream().filter(step -> step.likelihood() != null).toList();
            List<OutlookStep> statuses =
                    own.stream().filter(step -> step.status() != null).toList();
            SideOutlook outlook = SideOutlook.of(side);

            assertEquals(outlook.likelihood(), last(likelihoods, OutlookStep::likelihood, 1));
            assertEquals(outlook.previous(), last(likelihoods, OutlookStep::likelihood, 2));
            assertEquals(
                    outlook.reversals(),
                    likelihoods.stream().filter(OutlookStep::reversal).count());
            assertEquals(outlook.status(), last(statuses, OutlookStep::status, 1));
        }
    }

    @Property
    void steps_stand_in_the_order_of_their_places(
            @ForAll("talks") List<Utterance> said, @ForAll("statuses") List<StatusAssertion> given) {
        List<String> places = Course.steps(said, given).stream()
                .map(step -> String.join(" ", step.place()))
                .toList();

        assertEquals(places.stream().sorted().distinct().toList(), places);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<Utterance>> talks() {
        Arbitrary<Utterance> utterance = Combinators.combine(
                        Arbitraries.of(Speaker.class),
                        days(),
                        Arbitraries.of(0, 0, 0, 1, 6),
                        Arbitraries.of(0, 0, 1, 2),
                        Arbitraries.of(Likelihood.class).injectNull(0.2))
                .as((speaker, day, span, sequence, likelihood) -> new Utterance(
                        new ChronologicalKey(day, day.plusDays(span), sequence, PARIS),
                        speaker.key(),
                        speaker.side,
                        likelihood));
        return utterance.withoutEdgeCases().list().ofMaxSize(25).map(ReasoningPropertiesTest::recorded);
    }

    @Provide
    Arbitrary<List<StatusAssertion>> statuses() {
        Arbitrary<StatusAssertion> assertion = Combinators.combine(
                        Arbitraries.of(Speaker.class),
                        days(),
                        Arbitraries.of(0, 0, 6),
                        Arbitraries.of(MeetingStatus.class))
                .as((author, day, span, status) -> new StatusAssertion(
                        new ChronologicalKey(day, day.plusDays(span), 0, PARIS), author.key(), author.side, status));
        return assertion.withoutEdgeCases().list().ofMaxSize(10).map(given -> {
            List<StatusAssertion> recorded = new ArrayList<>();
            given.forEach(one -> recorded.add(new StatusAssertion(
                    new ChronologicalKey(
                            one.key().earliest(), one.key().latest(), 0, Scene.recording(1000 + recorded.size())),
                    one.author(),
                    one.side(),
                    one.status())));
            return recorded;
        });
    }

    private static <T> T last(List<OutlookStep> steps, Function<OutlookStep, T> value, int fromTheEnd) {
        return steps.size() < fromTheEnd ? null : value.apply(steps.get(steps.size() - fromTheEnd));
    }

    private static List<Utterance> recorded(List<Utterance> said) {
        List<Utterance> recorded = new ArrayList<>();
        said.forEach(utterance -> recorded.add(keyed(utterance, Scene.recording(recorded.size()))));
        return recorded;
    }

    private static List<Utterance> recordedBackwards(List<Utterance> said) {
        List<Utterance> backwards = new ArrayList<>(said);
        Collections.reverse(backwards);
        return recorded(backwards);
    }

    private static List<Utterance> withoutTies(List<Utterance> said) {
        Map<ChronologicalKey, Utterance> byDate = new HashMap<>();
        said.forEach(utterance -> byDate.put(keyed(utterance, PARIS).key(), utterance));
        return List.copyOf(byDate.values());
    }

    private static Utterance keyed(Utterance utterance, UUID statement) {
        ChronologicalKey key = utterance.key();
        return new Utterance(
                new ChronologicalKey(key.earliest(), key.latest(), key.sequence(), statement),
                utterance.speaker(),
                utterance.side(),
                utterance.likelihood());
    }

    private static List<Opposition> unkeyed(List<Opposition> found) {
        return found.stream()
                .map(one -> new Opposition(one.kind(), keyed(one.earlier(), PARIS), keyed(one.later(), PARIS)))
                .toList();
    }

    private static List<SideOutlook> figures(List<Utterance> said) {
        return Outlook.of(said, List.of(), END).sides().stream()
                .map(side -> new SideOutlook(
                        null,
                        null,
                        List.of(),
                        side.country(),
                        side.likelihood(),
                        null,
                        side.previous(),
                        side.reversals()))
                .toList();
    }

    private static List<Evidence> evidence(UUID meeting, List<Utterance> said) {
        return said.stream()
                .map(utterance -> new Evidence(meeting, utterance, null))
                .toList();
    }
}
