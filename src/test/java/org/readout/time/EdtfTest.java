package org.readout.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource({
        "2018-11-11,            2018-11-11, 2018-11-11, DAY",
        "2018-11-11?,           2018-11-11, 2018-11-11, DAY",
        "2016-02-29,            2016-02-29, 2016-02-29, DAY",
        "2000-02-29,            2000-02-29, 2000-02-29, DAY",
        "2018-11,               2018-11-01, 2018-11-30, MONTH",
        "2018-11-XX,            2018-11-01, 2018-11-30, MONTH",
        "2018-02,               2018-02-01, 2018-02-28, MONTH",
        "2016-02,               2016-02-01, 2016-02-29, MONTH",
        "2018,                  2018-01-01, 2018-12-31, YEAR",
        "2018-XX,               2018-01-01, 2018-12-31, YEAR",
        "2018-XX-XX,            2018-01-01, 2018-12-31, YEAR",
        "201X,                  2010-01-01, 2019-12-31, INTERVAL",
        "19XX,                  1900-01-01, 1999-12-31, INTERVAL",
        "2018-01-01/2018-11-05, 2018-01-01, 2018-11-05, INTERVAL",
        "2018-11-30/2018-12,    2018-11-30, 2018-12-31, INTERVAL",
        "2017/2018-11-05,       2017-01-01, 2018-11-05, INTERVAL",
        "2018-06/2018,          2018-06-01, 2018-12-31, INTERVAL",
        "201X/2019-12-31?,      2010-01-01, 2019-12-31, INTERVAL",
        "2018-11-11/2018-11-11, 2018-11-11, 2018-11-11, INTERVAL",
        "2018-11/2018-11-05,    2018-11-01, 2018-11-05, INTERVAL",
        "2018/2018-03,          2018-01-01, 2018-03-31, INTERVAL",
        "2018/2018-11-05,       2018-01-01, 2018-11-05, INTERVAL",
        "201X/2015,             2010-01-01, 2015-12-31, INTERVAL",
        "2018-21,               2018-03-01, 2018-05-31, SEASON",
        "2018-22,               2018-06-01, 2018-08-31, SEASON",
        "2018-23?,              2018-09-01, 2018-11-30, SEASON",
        "2018-24,               2018-12-01, 2019-02-28, SEASON",
        "2019-24,               2019-12-01, 2020-02-29, SEASON",
        "2018-21/2018-23,       2018-03-01, 2018-11-30, INTERVAL",
        "2018-23/2018-09-05,    2018-09-01, 2018-09-05, INTERVAL",
        "2018-12-25/2018-24,    2018-12-25, 2019-02-28, INTERVAL"
    })
    void a_date_of_the_record_is_read_into_its_bounds(
            String text, LocalDate earliest, LocalDate latest, DatePrecision precision) {
        assertEquals(new Edtf.Span(earliest, latest, precision), Edtf.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "18",
                " 2018",
                "2018 ",
                "2018\n",
                "２０１８",
                "11.11.2018",
                "2018-1",
                "2018-1-1",
                "20181111",
                "2018-11-11T10:00",
                "2018-11-11??",
                "2018?-11",
                "2018?/2019",
                "2018~",
                "2018%",
                "-2018",
                "+2018",
                "Y20180",
                "X018",
                "2X18",
                "XXXX",
                "2018-1X",
                "2018-11-1X",
                "/2018",
                "2018/",
                "../2018",
                "2018/..",
                "2018/2019/2020",
                "2018-11-11/2018-11-12/2018-11-13"
            })
    void what_has_another_shape_is_refused_with_what_to_write(String text) {
        assertTrue(refusal(text).startsWith("'" + text + "' is no EDTF date: write "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-02-29",
                "1900-02-29",
                "2018-02-30",
                "2018-04-31",
                "2018-11-00",
                "2018-11-32",
                "2018-00",
                "2018-13",
                "2018-20",
                "2018-25",
                "2018-33",
                "2018-41",
                "2018-99",
                "2018-23/2018-25",
                "2018-01-01/2018-02-29",
                "0000",
                "000X",
                "0000-12-31",
                "0000/2018"
            })
    void a_day_that_no_calendar_has_is_refused(String text) {
        assertEquals("'" + text + "' names a day that no calendar has", refusal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"201X-11", "201X-XX", "20XX-11-11", "201X-23"})
    void a_month_in_an_unspecified_year_is_refused(String text) {
        assertEquals("'" + text + "' has a month in an unspecified year", refusal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-XX-11", "2018-XX-01/2019"})
    void a_day_in_an_unspecified_month_is_refused(String text) {
        assertEquals("'" + text + "' has a day in an unspecified month", refusal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-23-01", "2018-23-XX", "2018-24-01/2019"})
    void a_day_in_a_season_is_refused(String text) {
        assertEquals("'" + text + "' has a day in a season", refusal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-24", "2018/9999-24"})
    void a_winter_that_ends_after_all_years_is_refused(String text) {
        assertEquals("'" + text + "' ends after the year 9999", refusal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-11-11/2018-11-10",
                "2018-12/2018-11",
                "2018-12/2018-11-30",
                "2018-11-11/2018-10",
                "2018/2017",
                "2018/2017-12-31",
                "2018-24/2018-23",
                "2018-24/2018-11-30",
                "2018-24/2018-11",
                "202X/2015"
            })
    void an_interval_that_ends_before_it_starts_is_refused(String text) {
        assertEquals("'" + text + "' ends before it starts", refusal(text));
    }

    @Property
    void every_day_of_the_calendar_is_read_back(@ForAll("days") LocalDate day) {
        assertEquals(new Edtf.Span(day, day, DatePrecision.DAY), Edtf.parse(day.toString()));
    }

    @Property
    void a_month_lasts_from_its_first_to_its_last_day(
            @ForAll @IntRange(min = 1, max = 9999) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        YearMonth whole = YearMonth.of(year, month);
        assertEquals(
                new Edtf.Span(whole.atDay(1), whole.atEndOfMonth(), DatePrecision.MONTH), Edtf.parse(whole.toString()));
    }

    @Property
    void every_day_from_march_on_is_in_one_season_of_its_year_or_of_the_winter_before(@ForAll("days") LocalDate day) {
        int year = day.getMonthValue() < 3 ? day.getYear() - 1 : day.getYear();
        if (year < 1 || day.isAfter(LocalDate.of(9999, 11, 30))) {
            return;
        }
        assertEquals(
                1,
                IntStream.rangeClosed(21, 24)
                        .filter(season -> season < 24 || year < 9999)
                        .mapToObj(season -> Edtf.parse("%04d-%d".formatted(year, season)))
                        .filter(span -> !day.isBefore(span.earliest()) && !day.isAfter(span.latest()))
                        .count());
    }

    @Property
    void an_interval_is_read_unless_its_end_comes_first(@ForAll("dates") String start, @ForAll("dates") String end) {
        Edtf.Span first = Edtf.parse(start);
        Edtf.Span last = Edtf.parse(end);
        String interval = start + "/" + end;
        if (first.earliest().isAfter(last.latest())) {
            assertEquals("'" + interval + "' ends before it starts", refusal(interval));
        } else {
            assertEquals(new Edtf.Span(first.earliest(), last.latest(), DatePrecision.INTERVAL), Edtf.parse(interval));
        }
    }

    @Property(tries = 5000)
    void a_text_is_read_into_bounds_in_order_or_refused(@ForAll("nearlyDates") String text) {
        try {
            Edtf.Span span = Edtf.parse(text);
            assertFalse(span.latest().isBefore(span.earliest()));
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().startsWith("'" + text + "'"));
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Of every precision, near enough to each other that about half of the intervals run backwards. */
    @Provide
    static Arbitrary<String> dates() {
        Arbitrary<LocalDate> near = Arbitraries.longs()
                .between(
                        LocalDate.of(2015, 1, 1).toEpochDay(),
                        LocalDate.of(2020, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(
                near.map(LocalDate::toString),
                near.map(day -> YearMonth.from(day).toString()),
                near.map(day -> YearMonth.from(day) + "-XX"),
                near.map(day -> Integer.toString(day.getYear())),
                near.map(day -> day.getYear() + "-2" + (1 + day.getMonthValue() % 4)),
                near.map(day -> day.getYear() + "-XX"),
                near.map(day -> day.getYear() / 10 + "X"));
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789X-/?").ofMaxLength(22),
                Arbitraries.strings().ofMaxLength(12),
                dates().flatMap(date -> Arbitraries.chars().with("019X-/?~").flatMap(c -> Arbitraries.integers()
                        .between(0, date.length() - 1)
                        .map(at -> date.substring(0, at) + c + date.substring(at + 1)))));
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Edtf.parse(text))
                .getMessage();
    }
}
