package org.readout.time;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The seasons of ISO 8601-2 (2019), which EDTF writes in place of the month at level 1, by the meteorological quarters of
 * the northern hemisphere. The winter of a year begins in its December and ends in the year after, so that the codes of a
 * year sort as its seasons do.
 */
enum Season {
    SPRING(21, Month.MARCH),
    SUMMER(22, Month.JUNE),
    AUTUMN(23, Month.SEPTEMBER),
    WINTER(24, Month.DECEMBER);

    private static final int MONTHS = 3;
    private static final int CENTURY = 100;

    private final int code;
    private final Month first;

    Season(int code, Month first) {
        this.code = code;
        this.first = first;
    }

    static Optional<Season> of(int code) {
        return Arrays.stream(values()).filter(season -> season.code == code).findFirst();
    }

    Edtf.Span in(int year) {
        YearMonth start = YearMonth.of(year, first);
        return new Edtf.Span(start.atDay(1), start.plusMonths(MONTHS - 1).atEndOfMonth(), DatePrecision.SEASON);
    }

    /** As autumn 2018, winter 2018–19 and winter 1999–2000. */
    static String label(Edtf.Span span) {
        Season season = Arrays.stream(values())
                .filter(one -> one.first == span.earliest().getMonth())
                .findFirst()
                .orElseThrow();
        int start = span.earliest().getYear();
        int end = span.latest().getYear();
        String name = season.name().toLowerCase(Locale.ROOT) + " " + start;
        if (start == end) {
            return name;
        }
        return name + "–"
                + (start / CENTURY == end / CENTURY ? String.format(Locale.ROOT, "%02d", end % CENTURY) : end);
    }
}
