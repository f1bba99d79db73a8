package org.readout.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of the Extended Date/Time Format that a date of the record needs: ISO 8601-2 (2019), clause 4, level 0 days,
 * months, years and intervals, and of level 1 the mark of uncertainty, unspecified digits counted from the right, and {@link
 * Season seasons}. An interval lasts from the first day that its start can mean to the last that its end can mean; one of
 * the two may be given less precisely, as in 2005/2006-02.
 *
 * <p>Open and unknown ends of an interval are refused, since they leave no earliest or latest day; so are times and the
 * marks of approximation, which the record has no meaning for, and the year 0000, which the database would write as 1 BC.
 */
final class Edtf {

    private static final String DATE = "\\d{2}(?:\\d\\d|\\dX|XX)(?:-(?:\\d\\d|XX)(?:-(?:\\d\\d|XX))?)?";
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final Pattern TEXT = Pattern.compile("(" + DATE + ")(?:/(" + DATE + "))?(\\?)?");

    private Edtf() {}

    /**
     * Reads a text into its bounds.
     *
     * @throws IllegalArgumentException with a reason that a person understands, where the text is no such date
     */
    static Span parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no EDTF date: write 2018-11-11, 2018-11, 2018-23 for its autumn, 2018 or "
                            + "2018-01-01/2018-11-05, with a trailing ? where it is inferred");
        }
        Span start = date(text, parts.group(1));
        if (parts.group(2) == null) {
            return start;
        }
        Span end = date(text, parts.group(2));
        if (start.earliest().isAfter(end.latest())) {
            throw new IllegalArgumentException("'" + text + "' ends before it starts");
        }
        return new Span(start.earliest(), end.latest(), DatePrecision.INTERVAL);
    }

    private static Span date(String whole, String date) {
        String[] parts = date.split("-");
        try {
            int firstYear = Integer.parseInt(parts[0].replace('X', '0'));
            int lastYear = Integer.parseInt(parts[0].replace('X', '9'));
            if (firstYear < FIRST_YEAR) {
                throw new DateTimeException("year 0000");
            }
            if (parts.length == 1) {
                return new Span(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31), precision(parts));
            }
            if (firstYear != lastYear) {
                throw new IllegalArgumentException("'" + whole + "' has a month in an unspecified year");
            }
            if (parts[1].equals("XX")) {
                return unspecifiedMonth(whole, firstYear, parts);
            }
            Optional<Season> season = Season.of(Integer.parseInt(parts[1]));
            if (season.isPresent()) {
                return season(whole, season.get(), firstYear, parts);
            }
            YearMonth month = YearMonth.of(firstYear, Integer.parseInt(parts[1]));
            if (parts.length == 2 || parts[2].equals("XX")) {
                return new Span(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
            }
            LocalDate day = month.atDay(Integer.parseInt(parts[2]));
            return new Span(day, day, DatePrecision.DAY);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + whole + "' names a day that no calendar has", e);
        }
    }

    private static Span unspecifiedMonth(String whole, int year, String... parts) {
        if (parts.length == 3 && !parts[2].equals("XX")) {
            throw new IllegalArgumentException("'" + whole + "' has a day in an unspecified month");
        }
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR);
    }

    private static Span season(String whole, Season season, int year, String... parts) {
        if (parts.length == 3) {
            throw new IllegalArgumentException("'" + whole + "' has a day in a season");
        }
        Span span = season.in(year);
        if (span.latest().getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("'" + whole + "' ends after the year " + LAST_YEAR);
        }
        return span;
    }

    private static DatePrecision precision(String... year) {
        return year[0].contains("X") ? DatePrecision.INTERVAL : DatePrecision.YEAR;
    }

    /** The first and the last day that a text can mean. */
    record Span(LocalDate earliest, LocalDate latest, DatePrecision precision) {}
}
