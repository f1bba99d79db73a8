package org.readout.pages.meeting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.pages.meeting.DayScale.Item;
import org.readout.pages.meeting.StanceChart.Tick;

/**
 * How much room a chart gives to what it draws, in pixels.
 *
 * @param words whether statuses and reversals are called what they are
 */
record ChartSpacing(int apart, int step, boolean words) {

    /** Each step has its words, and each day its name. */
    static final ChartSpacing ROOMY = new ChartSpacing(50, 28, true);

    /** For courses of very many steps, whose words are in the table alone. */
    static final ChartSpacing COMPACT = new ChartSpacing(16, 16, false);

    /** What is wider is drawn in little room. */
    static final int MOST = 2_400;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final double CHARACTER = 7.2;
    private static final double BOLD = 8.4;
    private static final int PADDING = 14;
    private static final int TICK = 46;
    private static final String REVERSAL = "reversal";

    /** About how wide a text is drawn. */
    static int text(String text) {
        return (int) Math.ceil(text.length() * CHARACTER);
    }

    /** The same in bold. */
    static int bold(String text) {
        return (int) Math.ceil(text.length() * BOLD);
    }

    static String day(LocalDate day) {
        return FULL.format(day);
    }

    DayScale scale(List<Move> moves, List<LocalDate> others, int start, int width) {
        List<Item> items = moves.stream()
                .map(move -> new Item(move.day(), move.row(), need(move)))
                .toList();
        return DayScale.of(items, others, start, width, apart);
    }

    private int need(Move move) {
        if (!words) {
            return step;
        }
        if (move.status() != null) {
            return Math.max(step, text(move.status()) + PADDING);
        }
        return move.reversal() ? text(REVERSAL) + step : step;
    }

    /** The days whose names have room. */
    List<Tick> ticks(DayScale scale) {
        List<Tick> ticks = new ArrayList<>();
        int free = 0;
        int year = Integer.MIN_VALUE;
        for (LocalDate day : scale.days()) {
            int x = scale.start(day);
            if (x >= free) {
                String name = day.getYear() == year ? null : String.valueOf(day.getYear());
                ticks.add(new Tick(x, day, DAY.format(day), name));
                free = x + TICK;
                year = day.getYear();
            }
        }
        return ticks;
    }
}
