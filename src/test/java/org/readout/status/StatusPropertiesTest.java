package org.readout.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.readout.actor.profile.Country;
import org.readout.meeting.MeetingStatus;
import org.readout.time.ChronologicalKey;

/** What holds of whatever status whoever gives. */
class StatusPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 10, 1);
    private static final int DAYS = 20;
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    @Property
    void the_order_of_loading_does_not_matter(
            @ForAll("assertions") List<StatusAssertion> asserted, @ForAll Random random) {
        List<StatusAssertion> shuffled = new ArrayList<>(asserted);
        Collections.shuffle(shuffled, random);

        assertEquals(StatusBySides.asOf(END, asserted), StatusBySides.asOf(END, shuffled));
    }

    @Property
    void a_status_never_looks_past_its_day(
            @ForAll("assertions") List<StatusAssertion> asserted, @ForAll("days") LocalDate day) {
        List<StatusAssertion> known = asserted.stream()
                .filter(assertion -> !assertion.key().latest().isAfter(day))
                .toList();

        assertEquals(StatusBySides.asOf(END, known), StatusBySides.asOf(day, asserted));
    }

    @Property
    void the_last_of_each_side_is_enough(@ForAll("assertions") List<StatusAssertion> asserted) {
        StatusBySides all = StatusBySides.asOf(END, asserted);

        assertEquals(all, StatusBySides.asOf(END, all.sides()));
    }

    /** The rule once more, in the words of an inquirer who goes through all that was said. */
    @Property
    void what_one_side_can_bring_stands_while_it_is_the_last_else_the_lowest_of_the_sides(
            @ForAll("assertions") List<StatusAssertion> asserted) {
        List<StatusAssertion> backwards = new ArrayList<>(asserted);
        backwards.sort(Collections.reverseOrder());
        MeetingStatus expected = null;
        Set<Object> heard = new HashSet<>();
        for (StatusAssertion assertion : backwards) {
            MeetingStatus status = assertion.status();
            boolean isLast = heard.isEmpty();
            boolean isOfItsSideTheLast = heard.add(Objects.requireNonNullElse(assertion.side(), assertion.author()));
            if (isLast) {
                expected = status;
            } else if (isOfItsSideTheLast
                    && expected.ordinal() <= MeetingStatus.CONFIRMED.ordinal()
                    && status.ordinal() < expected.ordinal()) {
                expected = status;
            }
        }

        assertEquals(expected, StatusBySides.asOf(END, asserted).status());
    }

    @Property
    void the_status_is_somebodys_word(@ForAll("assertions") List<StatusAssertion> asserted) {
        StatusBySides found = StatusBySides.asOf(END, asserted);

        assertTrue(
                found.status() == null
                        ? asserted.isEmpty()
                        : found.sides().stream().anyMatch(side -> side.status() == found.status()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<StatusAssertion>> assertions() {
        Arbitrary<StatusAssertion> assertion = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        days(),
                        Arbitraries.of(0, 0, 0, 1, 6),
                        Arbitraries.of(MeetingStatus.class))
                .as((author, day, span, status) -> new StatusAssertion(
                        new ChronologicalKey(day, day.plusDays(span), 0, new UUID(0, 0)),
                        new UUID(1, author),
                        side(author),
                        status));
        return assertion.withoutEdgeCases().list().ofMaxSize(15).map(StatusPropertiesTest::recorded);
    }

    /** Two of one country, two of another, two of none. */
    private static Country side(int author) {
        return author < 4 ? new Country(author < 2 ? "RU" : "US") : null;
    }

    private static List<StatusAssertion> recorded(List<StatusAssertion> asserted) {
        List<StatusAssertion> recorded = new ArrayList<>();
        for (StatusAssertion one : asserted) {
            ChronologicalKey key = one.key();
            recorded.add(new StatusAssertion(
                    new ChronologicalKey(key.earliest(), key.latest(), 0, new UUID(recorded.size(), 0)),
                    one.author(),
                    one.side(),
                    one.status()));
        }
        return recorded;
    }
}
