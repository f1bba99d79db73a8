package org.readout.search.highlight;

/** A part of a text: from one place to before another. */
public record Range(int start, int end) {

    boolean isWithin(Range other) {
        return start >= other.start && end <= other.end;
    }
}
