package org.readout.travels.remark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateInput;
import org.readout.travels.file.Journey;

/** When somebody met somebody on a journey. */
public final class MeetingDays {

    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().charAt(0) + month.name().substring(1, 3).toLowerCase(Locale.ROOT))
            .toList();
    private static final String A_MONTH = "(" + String.join("|", MONTHS) + ")\\p{Ll}*\\.? ";
    private static final Pattern ANY_DAY = Pattern.compile("\\b" + A_MONTH + "\\d");

    /** A month and a day; where it is a span, also the last day, and its month where that is another. */
    private static final String DAYS =
            "\\(?" + A_MONTH + "(\\d{1,2})(?:[-–](?:" + A_MONTH + ")?(\\d{1,2}))?(?:, \\d{4})?\\)?";

    private static final Pattern AT_THE_END = Pattern.compile("(?:[^\\d;]* )?" + DAYS);

    /** A place may come before the day; a second day after it would make the meeting two. */
    private static final Pattern RIGHT_AFTER =
            Pattern.compile("(?: (?:at|in)(?: \\(?\\p{Lu}[\\p{L}.]*\\)?,?)+|,)? (?:on )?" + DAYS + "(?!,? (?:and )?(?:"
                    + A_MONTH + ")?\\d)[,;]? .*");

    private MeetingDays() {}

    /**
     * The days that the remarks print, or the only day of the journey, or all of its days.
     *
     * @param after the words after the names
     */
    public static PartialDateInput date(Journey journey, String after) {
        if (journey.lastsADay()) {
            return PartialDateInput.of(PartialDate.of(journey.start()));
        }
        return Stream.of(AT_THE_END, RIGHT_AFTER)
                .map(pattern -> pattern.matcher(after))
                .filter(Matcher::matches)
                .flatMap(printed -> days(journey, printed).stream())
                .findFirst()
                .map(days -> new PartialDateInput(
                        days + "?", "The remarks print the day, and the journey's dates the year."))
                .orElseGet(() -> ofJourney(journey));
    }

    private static PartialDateInput ofJourney(Journey journey) {
        return new PartialDateInput(
                journey.start() + "/" + journey.end() + "?",
                ANY_DAY.matcher(journey.remarks()).find()
                        ? "The days of the journey; of those that the remarks name, none is surely the meeting's."
                        : "The days of the journey; the remarks name none.");
    }

    /** In EDTF; nothing where they are not all within the journey. */
    private static Optional<String> days(Journey journey, Matcher printed) {
        Optional<LocalDate> first = day(journey, printed.group(1), printed.group(2));
        if (printed.group(4) == null) {
            return first.map(LocalDate::toString);
        }
        String month = printed.group(3) == null ? printed.group(1) : printed.group(3);
        return first.flatMap(from ->
                day(journey, month, printed.group(4)).filter(from::isBefore).map(until -> from + "/" + until));
    }

    private static Optional<LocalDate> day(Journey journey, String month, String day) {
        return Stream.of(journey.start().getYear(), journey.end().getYear())
                .distinct()
                .flatMap(year -> day(year, MONTHS.indexOf(month) + 1, Integer.parseInt(day)).stream())
                .filter(on -> !on.isBefore(journey.start()) && !on.isAfter(journey.end()))
                .findFirst();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
