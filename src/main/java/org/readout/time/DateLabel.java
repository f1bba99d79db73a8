package org.readout.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** What a date is called in English. */
final class DateLabel {

    private DateLabel() {}

    static String of(PartialDate date) {
        return withoutMark(date) + (date.isInferred() ? " (inferred)" : "");
    }

    private static String withoutMark(PartialDate date) {
        String text = date.edtf().replace("?", "");
        String[] ends = text.split("/");
        Edtf.Span first = Edtf.parse(ends[0]);
        if (ends.length == 1) {
            return one(ends[0], first);
        }
        Edtf.Span last = Edtf.parse(ends[1]);
        if (first.equals(last)) {
            return one(ends[0], first);
        }
        if (hasNoLowerBound(date, first, last)) {
            return "before " + day(date.latest().plusDays(1));
        }
        return first.precision() == last.precision() && first.precision() != DatePrecision.INTERVAL
                ? "between " + one(ends[0], first) + " and " + one(ends[1], last)
                : between(date.earliest(), date.latest());
    }

    private static String one(String text, Edtf.Span span) {
        LocalDate first = span.earliest();
        return switch (span.precision()) {
            case DAY -> day(first);
            case MONTH -> name(first.getMonth()) + " " + first.getYear();
            case SEASON -> Season.label(span);
            case YEAR -> "" + first.getYear();
            case INTERVAL -> isDecade(text) ? first.getYear() + "s" : between(first, span.latest());
        };
    }

    /** 201X, not 20XX. */
    private static boolean isDecade(String text) {
        return text.endsWith("X") && !text.endsWith("XX");
    }

    /** An editor who knows no earliest day has the span begin a year before the first day that it cannot be. */
    private static boolean hasNoLowerBound(PartialDate date, Edtf.Span first, Edtf.Span last) {
        return date.isInferred()
                && first.precision() == DatePrecision.DAY
                && last.precision() == DatePrecision.DAY
                && date.latest().plusDays(1).minusYears(1).equals(date.earliest());
    }

    private static String between(LocalDate first, LocalDate last) {
        return "between " + day(first) + " and " + day(last);
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + name(day.getMonth()) + " " + day.getYear();
    }

    /** Not by a locale: the native executable has only some. */
    private static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
