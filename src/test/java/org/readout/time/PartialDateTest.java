package org.readout.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void a_printed_date_has_no_basis() {
        PartialDate printed = PartialDate.of("2018-10-23", null);
        assertFalse(printed.isInferred());
        assertNull(printed.basis());
        assertEquals(printed, PartialDate.of(LocalDate.of(2018, 10, 23)));
    }

    @Test
    void an_inferred_date_says_on_what_basis() {
        PartialDate inferred = PartialDate.of("2018-11?", "“next month”, in October");
        assertTrue(inferred.isInferred());
        assertEquals("“next month”, in October", inferred.basis());
        assertEquals("2018-11?", inferred.edtf());
        assertEquals(DatePrecision.MONTH, inferred.getPrecision());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void an_inferred_date_without_a_basis_is_refused(String basis) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> PartialDate.of("2018?", basis));
        assertEquals("'2018?' is inferred and needs a basis", refusal.getMessage());
    }

    @Test
    void a_printed_date_with_a_basis_is_refused() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> PartialDate.of("2018", "a guess"));
        assertEquals("'2018' has a basis, so it is inferred and ends in ?", refusal.getMessage());
    }

    @Test
    void a_blank_basis_of_a_printed_date_is_none() {
        assertNull(PartialDate.of("2018", " ").basis());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-11, 11 November 2018",
        "1582-10-10, 10 October 1582",
        "0001-01-01, 1 January 1",
        "2018-11, November 2018",
        "2018-11-XX, November 2018",
        "2018, 2018",
        "2018-XX, 2018",
        "201X, 2010s",
        "20XX, between 1 January 2000 and 31 December 2099",
        "000X, ",
        "2018-21, spring 2018",
        "2018-22, summer 2018",
        "2018-23, autumn 2018",
        "2018-23?, autumn 2018 (inferred)",
        "2018-24, winter 2018–19",
        "1999-24, winter 1999–2000",
        "2008-24, winter 2008–09",
        "2018-01-01/2018-11-05, between 1 January 2018 and 5 November 2018",
        "2018-01-01/2018-11-05?, between 1 January 2018 and 5 November 2018 (inferred)",
        "2017-11-06/2018-11-05?, before 6 November 2018 (inferred)",
        "2017-11-06/2018-11-05, between 6 November 2017 and 5 November 2018",
        "2017/2018, between 2017 and 2018",
        "2018-03/2018-05, between March 2018 and May 2018",
        "2018-21/2018-24, between spring 2018 and winter 2018–19",
        "2018/2018-03, between 1 January 2018 and 31 March 2018",
        "2018-11/2018-11-05, between 1 November 2018 and 5 November 2018",
        "201X/202X, between 1 January 2010 and 31 December 2029",
        "2018/2018-XX, 2018"
    })
    void a_date_has_a_label_for_people(String edtf, String label) {
        if (label == null) {
            assertThrows(IllegalArgumentException.class, () -> PartialDate.of(edtf, null));
        } else {
            assertEquals(
                    label,
                    PartialDate.of(edtf, edtf.endsWith("?") ? "by its context" : null)
                            .getLabel());
        }
    }

    @Property
    void every_date_has_a_label(@ForAll("partialDates") PartialDate date) {
        assertEquals(date.isInferred(), date.getLabel().endsWith(" (inferred)"));
    }

    @Test
    void a_year_before_a_day_sorts_before_a_later_month() {
        PartialDate sometime = PartialDate.of("2018-01-01/2018-11-05", null);
        PartialDate august = PartialDate.of("2018-08-31", null);
        PartialDate year = PartialDate.of("2018", null);
        assertEquals(
                List.of(sometime, year, august),
                List.of(august, year, sometime).stream().sorted().toList());
    }

    @Property
    void a_date_is_the_same_after_it_was_written_down(@ForAll("partialDates") PartialDate date) {
        assertEquals(date, PartialDateInput.of(date).toDate());
    }

    @Property
    void the_order_is_that_of_the_first_days_and_then_of_the_last(
            @ForAll("partialDates") PartialDate one, @ForAll("partialDates") PartialDate other) {
        int byDays = one.earliest().equals(other.earliest())
                ? one.latest().compareTo(other.latest())
                : one.earliest().compareTo(other.earliest());
        assertEquals(Integer.signum(byDays), Integer.signum(one.compareTo(other)));
    }

    @Property
    void the_order_is_a_total_preorder(@ForAll @Size(3) List<@From("partialDates") PartialDate> three) {
        List<PartialDate> sorted = three.stream().sorted().toList();
        for (PartialDate one : three) {
            assertEquals(0, one.compareTo(one));
            three.forEach(
                    other -> assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one))));
        }
        assertTrue(sorted.get(0).compareTo(sorted.get(1)) <= 0);
        assertTrue(sorted.get(1).compareTo(sorted.get(2)) <= 0);
        assertTrue(sorted.get(0).compareTo(sorted.get(2)) <= 0);
        assertEquals(
                three.stream().map(PartialDate::earliest).min(Comparator.naturalOrder()),
                sorted.stream().map(PartialDate::earliest).findFirst());
    }

    @Provide
    Arbitrary<PartialDate> partialDates() {
        return EdtfTest.dates().flatMap(date -> Arbitraries.of(true, false)
                .map(inferred -> inferred ? PartialDate.of(date + "?", "by its context") : PartialDate.of(date, null)));
    }
}
