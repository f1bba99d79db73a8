package org.readout.pages.meeting;

import java.time.LocalDate;
import java.util.List;

/**
 * The chart of a meeting, worked out to whole pixels: each side's likelihood in steps on the seven bands, the statuses that
 * each gave it in a row below, and the days.
 *
 * @param axisWidth that of the names of bands and rows, which stand still while the rest is scrolled
 * @param width of the rest
 * @param right where bands and rows end
 * @param labelLeft where the names of sides begin, behind their lines
 * @param bands the highest first; empty where no side gave a likelihood
 * @param bottom the lower end of the bands
 * @param baseline where days are named
 * @param meeting null where its day is not known
 * @param asOf where the day ends that was asked for; null where it is not on the chart
 */
public record StanceChart(
        int axisWidth,
        int width,
        int height,
        int right,
        int labelLeft,
        List<BandRow> bands,
        int bottom,
        List<StatusRow> rows,
        int baseline,
        List<Line> lines,
        List<Mark> marks,
        List<Tick> ticks,
        Span meeting,
        Rule asOf) {

    /** Whether it is wider than most screens. */
    public boolean isLong() {
        return axisWidth + width > 1_100;
    }

    /** A band from left to right. */
    public record BandRow(Band band, int top, int middle, boolean odd) {}

    /** Where the statuses stand that one side gave. */
    public record StatusRow(String name, int middle, List<StatusMark> marks) {}

    /**
     * A side's line.
     *
     * @param path (SVG, section 9.3)
     * @param labelTop the baseline of its name
     */
    public record Line(SideMark mark, String name, String path, int labelTop) {}

    /**
     * A step of a likelihood.
     *
     * @param label whether there is room to call a reversal one
     */
    public record Mark(SideMark mark, int x, int y, boolean reversal, boolean label, String address, String words) {}

    /**
     * A status.
     *
     * @param status null where it has no room
     * @param width of what leads to the statement
     */
    public record StatusMark(int x, int width, String status, String address, String words) {}

    /**
     * A day.
     *
     * @param year null where the day before names it
     */
    public record Tick(int x, LocalDate day, String label, String year) {}

    /** The meeting's day or days. */
    public record Span(int x, int width, String label, int labelLeft, String anchor) {}

    /** The end of a day. */
    public record Rule(int x, String label, String anchor) {}
}
