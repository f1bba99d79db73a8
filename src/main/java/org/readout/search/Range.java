package org.readout.search;

/** A part of a text: from one place to before another. */
record Range(int start, int end) {

    boolean isWithin(Range other) {
        return start >= other.start && end <= other.end;
    }
}
