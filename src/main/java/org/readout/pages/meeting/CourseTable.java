package org.readout.pages.meeting;

import java.util.Arrays;
import java.util.List;

/** The steps of a meeting's sides as a table, for spreadsheets. */
public final class CourseTable {

    /** What its columns hold: dates in EDTF, days as ISO 8601 has them, likelihoods in the graph's words and in percent. */
    public static final List<String> COLUMNS = List.of(
            "date",
            "counts_from",
            "country",
            "side",
            "likelihood",
            "percent_low",
            "percent_high",
            "status",
            "reversal",
            "said_by",
            "wording",
            "wording_by",
            "statement");

    private CourseTable() {}

    /** A row for each step of the page; null where a cell is empty. */
    public static List<List<String>> rows(MeetingPage.Meeting meeting) {
        return meeting.course().nodes().stream()
                .map(step -> row(step, step.position(meeting.slug())))
                .toList();
    }

    private static List<String> row(Step step, Said.Position position) {
        Band band = step.likelihood();
        return Arrays.asList(
                step.date().edtf(),
                step.date().asOf(),
                step.country().code(),
                step.country().name(),
                band == null ? null : band.name(),
                band == null ? null : String.valueOf(band.low()),
                band == null ? null : String.valueOf(band.high()),
                step.status(),
                band == null ? null : String.valueOf(step.reversal()),
                step.authors(),
                position == null ? null : position.wording(),
                position == null ? null : position.wordingBy(),
                step.address());
    }
}
