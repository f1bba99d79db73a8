package org.readout.pages.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.pages.meeting.StanceChart.Line;
import org.readout.pages.meeting.StanceChart.Mark;

/** The lines of a chart: one for each side, in a lane of its own within each band, so that no side hides another. */
final class StanceLines {

    private static final int LANE = 16;
    private static final int LETTERS = 15;
    private static final int BASELINE = 4;

    private final List<Move> moves;
    private final DayScale scale;
    private final ChartSpacing spacing;
    private final int top;
    private final int band;
    private final int end;
    private final List<String> sides;

    /**
     * @param top of the highest band
     * @param band how high each is
     * @param end where lines end
     */
    StanceLines(List<Move> moves, DayScale scale, ChartSpacing spacing, int top, int band, int end) {
        this.moves = moves;
        this.scale = scale;
        this.spacing = spacing;
        this.top = top;
        this.band = band;
        this.end = end;
        sides = moves.stream()
                .filter(move -> move.band() != null)
                .map(Move::side)
                .distinct()
                .toList();
    }

    /** How wide the names at their ends are. */
    int labelWidth() {
        return moves.stream()
                .filter(move -> move.band() != null)
                .mapToInt(move -> ChartSpacing.bold(move.sideName()))
                .max()
                .orElse(0);
    }

    List<Line> lines() {
        Map<String, StringBuilder> paths = new LinkedHashMap<>();
        Map<String, Integer> last = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int at = 0; at < moves.size(); at++) {
            Move move = moves.get(at);
            if (move.band() != null) {
                int x = scale.of(at);
                int y = height(move);
                StringBuilder path = paths.get(move.side());
                if (path == null) {
                    paths.put(move.side(), new StringBuilder("M" + x + " " + y));
                } else {
                    path.append("H").append(x).append("V").append(y);
                }
                last.put(move.side(), y);
                names.put(move.side(), move.sideName());
            }
        }
        Map<String, Integer> labels = labels(last);
        List<Line> lines = new ArrayList<>();
        paths.forEach((side, path) -> lines.add(new Line(
                SideMark.of(sides.indexOf(side)),
                names.get(side),
                path.append("H").append(end).toString(),
                labels.get(side))));
        return lines;
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < moves.size(); at++) {
            Move move = moves.get(at);
            if (move.band() != null) {
                marks.add(new Mark(
                        SideMark.of(sides.indexOf(move.side())),
                        scale.of(at),
                        height(move),
                        move.reversal(),
                        move.reversal() && spacing.words(),
                        move.address(),
                        move.words()));
            }
        }
        return marks;
    }

    /** The middle of its band, but for its side's lane. */
    private int height(Move move) {
        int middle = top + band * (Band.values().length - 1 - move.band().ordinal()) + band / 2;
        if (sides.size() == 1) {
            return middle;
        }
        double lane = Math.min(LANE, (band - LANE) / (sides.size() - 1.0));
        return (int) Math.round(middle + lane * (sides.indexOf(move.side()) - (sides.size() - 1) / 2.0));
    }

    /** Names at the ends of lines, none on another. */
    private static Map<String, Integer> labels(Map<String, Integer> ends) {
        Map<String, Integer> labels = new HashMap<>();
        int[] free = {0};
        ends.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .forEach(one -> {
                    int y = Math.max(one.getValue() + BASELINE, free[0]);
                    labels.put(one.getKey(), y);
                    free[0] = y + LETTERS;
                });
        return labels;
    }
}
