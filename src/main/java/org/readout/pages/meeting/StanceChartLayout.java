package org.readout.pages.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.readout.pages.meeting.StanceChart.BandRow;
import org.readout.pages.meeting.StanceChart.Rule;
import org.readout.pages.meeting.StanceChart.Span;
import org.readout.pages.meeting.StanceChart.StatusMark;
import org.readout.pages.meeting.StanceChart.StatusRow;

/** Works a chart out. */
final class StanceChartLayout {

    static final int AXIS = 120;

    private static final int TOP = 42;
    private static final int BAND = 40;
    private static final int ROW = 32;
    private static final int DAYS = 46;
    private static final int LEFT = 26;
    private static final int TAIL = 24;
    private static final int GAP = 8;

    /** Of the whole, where little is drawn and where much is. */
    private static final int NARROW = 420;

    private static final int WIDE = 900;
    private static final int PER_MOVE = 60;

    private final List<Move> moves;
    private final MeetingDays days;
    private final DayScale scale;
    private final ChartSpacing spacing;
    private final int right;
    private final int top;
    private final int bottom;

    private StanceChartLayout(List<Move> moves, MeetingDays days) {
        this.moves = moves;
        this.days = days;
        int names = moves.stream()
                .filter(move -> move.band() != null)
                .mapToInt(move -> ChartSpacing.bold(move.sideName()))
                .max()
                .orElse(0);
        int width = Math.min(WIDE - names, NARROW + PER_MOVE * moves.size()) - TAIL;
        ChartSpacing roomy = ChartSpacing.ROOMY;
        DayScale first = roomy.scale(moves, days.drawn(), LEFT, width);
        boolean fits = first.end() <= ChartSpacing.MOST;
        spacing = fits ? roomy : ChartSpacing.COMPACT;
        scale = fits ? first : spacing.scale(moves, days.drawn(), LEFT, width);
        right = scale.end() + TAIL;
        top = TOP;
        bottom = moves.stream().anyMatch(move -> move.band() != null) ? top + BAND * Band.values().length : top;
    }

    /**
     * @param moves in the order in which they were made, one at least
     * @param days others that are marked
     */
    static StanceChart of(List<Move> moves, MeetingDays days) {
        return new StanceChartLayout(moves, days).chart();
    }

    private StanceChart chart() {
        int labelLeft = lineEnd() + GAP;
        StanceLines lines = new StanceLines(moves, scale, spacing, top, BAND, lineEnd());
        List<StatusRow> rows = statusRows();
        int baseline = bottom + GAP + ROW * rows.size();
        return new StanceChart(
                AXIS,
                Math.max(right, labelLeft + lines.labelWidth()),
                baseline + DAYS,
                right,
                labelLeft,
                bandRows(),
                bottom,
                rows,
                baseline,
                lines.lines(),
                lines.marks(),
                spacing.ticks(scale),
                meeting(),
                asOf());
    }

    /** At the end, or where it is not known how they stand. */
    private int lineEnd() {
        LocalDate last = moves.get(moves.size() - 1).day();
        return scale.has(days.known()) && !days.known().isBefore(last) ? scale.end(days.known()) : right;
    }

    private List<BandRow> bandRows() {
        List<BandRow> rows = new ArrayList<>();
        for (int at = Band.values().length - 1; at >= 0 && bottom > top; at--) {
            int from = top + BAND * rows.size();
            rows.add(new BandRow(Band.values()[at], from, from + BAND / 2, rows.size() % 2 == 1));
        }
        return rows;
    }

    private List<StatusRow> statusRows() {
        Map<String, List<Integer>> bySide = new LinkedHashMap<>();
        for (int at = 0; at < moves.size(); at++) {
            if (moves.get(at).status() != null) {
                bySide.computeIfAbsent(moves.get(at).side(), none -> new ArrayList<>())
                        .add(at);
            }
        }
        List<StatusRow> rows = new ArrayList<>();
        bySide.values().forEach(some -> {
            int middle = bottom + GAP + ROW * rows.size() + ROW / 2;
            Move first = moves.get(some.get(0));
            rows.add(new StatusRow(name(first), middle, statusMarks(some)));
        });
        return rows;
    }

    /** As long as the axis is wide. */
    private static String name(Move move) {
        return ChartSpacing.text(move.sideName()) > AXIS - GAP ? move.side() : move.sideName();
    }

    private List<StatusMark> statusMarks(List<Integer> some) {
        List<StatusMark> marks = new ArrayList<>();
        for (int at = 0; at < some.size(); at++) {
            Move move = moves.get(some.get(at));
            int x = scale.of(some.get(at));
            int end = at + 1 < some.size() ? scale.of(some.get(at + 1)) : right;
            boolean fits = ChartSpacing.text(move.status()) + GAP <= end - x;
            int width = fits ? Math.max(TAIL, ChartSpacing.text(move.status()) + GAP) : Math.min(TAIL, end - x);
            marks.add(new StatusMark(x, width, fits ? move.status() : null, move.address(), move.words()));
        }
        return marks;
    }

    private Span meeting() {
        if (days.first() == null) {
            return null;
        }
        int from = scale.start(days.first()) - GAP;
        int to = scale.end(days.last()) + GAP;
        boolean late = from > right / 2;
        return new Span(from, to - from, days.label(), late ? to : from, late ? "end" : "start");
    }

    private Rule asOf() {
        if (days.asOf() == null || !scale.has(days.asOf())) {
            return null;
        }
        int x = scale.end(days.asOf()) + GAP;
        return new Rule(x, "as of " + ChartSpacing.day(days.asOf()), x > right / 2 ? "end" : "start");
    }

    /**
     * Days beside those of the moves.
     *
     * @param first of the meeting; null where it is not known
     * @param last of the meeting; null where it is not known
     * @param label what the meeting's day is called
     * @param asOf the day that was asked for; null where none was
     * @param known until when it is known how the sides stood
     */
    record MeetingDays(LocalDate first, LocalDate last, String label, LocalDate asOf, LocalDate known) {

        List<LocalDate> drawn() {
            return Stream.of(first, last).filter(Objects::nonNull).distinct().toList();
        }
    }
}
